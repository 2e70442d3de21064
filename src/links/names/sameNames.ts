/**
 * First names that are used for one another, a group a line, folded: English short forms, Welsh forms and their English
 * ones. A name may stand in several groups ("alex" may be an Alexander or an Alexandra). The first names the group.
 */
const GROUPS = `
aaron ron
abigail abby abi gail
adam ads
alan allan allen al alun
albert al bert bertie
alexander alex sandy xander alec al lex
alexandra alex sandra sandy lexi sasha
alfred alf alfie fred
alison ali ally allison
amanda mandy
andrew andy drew andreas andras
angela angie ange
anne ann anna annie anwen
anthony tony ant antony anton
arthur art artie
barbara babs barb
barry baz bazza
benjamin ben benji benny
bernard bernie
beverley bev beverly
bradley brad
brian bryan bri
bronwen bron bronwyn
cameron cam
caroline carol caz carrie carolyn
catherine cath cathy kate katie katherine kathryn kathy kat kath catrin cate katy catharine cadi
charles charlie chas chaz chuck siarl
charlotte charlie lottie char
christine chris chrissie tina christina christian
christopher chris kit topher kris cristopher
claire clare clair
clifford cliff
clive
colin col
craig
cynthia cindy
daniel dan danny
darren daz dazza darran
david dave davey dai dafydd davy dewi deio
dean deano
deborah deb debs debbie debra
dennis den denny denis
derek del deric derrick
dominic dom dominick
donald don donny
dorothy dot dotty
douglas doug dougie
dylan dyl
edward ed eddie ted teddy ned eddy
eleanor ellie nell elinor elen
elizabeth liz lizzie beth eliza betty libby lisa liza bet betsan elisabeth
emily em emmy
emma em
emrys
eric rick
evan ifan ieuan iefan
frances fran frankie
francis frank frankie
frederick fred freddie freddy fredrick
gareth gaz gary garry garth gazza
gavin gav
gemma gem jemma
geoffrey geoff jeff jeffrey sieffre
george georgie sior siors
gerald gerry jerry geraint ger
gillian gill jill
glenn glen glyn glynn
gordon gord
graham graeme grahame
gregory greg gregor grigor
gwendoline gwen gwenda
gwyneth gwyn gwen
hannah han
harold harry hal
harriet hattie
helen nell elen
henry harry hal harri
howard howie hywel howell
huw hugh hughie
ian iain iwan
isobel izzy isabel bella isabella issy isabelle
jacob jake jack
jacqueline jackie jacqui jacky
james jim jimmy jamie jem iago
jane siân sian
janet jan
jason jay jase
jennifer jen jenny jenni
jessica jess jessie
joanne jo joanna joann
john jack johnny jon jonny sion ioan shaun sean shawn evan
jonathan jon jonny jonathon johnathan
joseph joe joey
joshua josh
judith judy jude
julie jules julia
karen kaz
keith
kenneth ken kenny
kevin kev
kimberley kim
kirsty kirsten
kyle
laura lowri
lawrence larry laurie laurence
lee leigh
leonard len lenny leo
leslie les lesley
lewis lew louis llewelyn
lisa lis
louise lou
lucy luc
luke luc
llywelyn llewellyn llew llewelyn lyn
malcolm mal
margaret maggie meg peggy marg mags mari megan mared marged
mark marc
martin marty martyn
mary mari mair molly maria
matthew matt matty mat mathew
maureen mo
megan meg
melanie mel
melissa mel
michael mike mick mickey micky mikey meic mihangel
michelle shell chelle shelly
mohammed mohamed muhammad mohammad mo mohamad muhammed
morgan
nancy nan
natalie nat
natasha tasha tash
nathan nate nat
neil neal niall
nicholas nick nicky nic nicolas
nicola nicky nic nicki
nigel nige
norman norm
oliver ollie olly
owen owain
pamela pam
patricia pat trish tricia patsy
patrick paddy pat padraig padrig
paul pol
paula
peter pete pedr
philip phil phillip pip
rachel rach rachael
ralph
raymond ray
rebecca becky bex becca beca
reginald reg reggie
rhiannon rhi
rhys reece rees reese rhees
richard rich dick rick ricky richie dickie
robert rob bob bobby robbie bert robin
robin rob
roderick rod rhodri
rodney rod
roger rodge
ronald ron ronnie
rosemary rose rosie
roy
russell russ
ruth
ryan
samantha sam sammy
samuel sam sammy
sandra sandy sand
sarah sally sara sal
scott scotty
sharon shaz shazza
shirley shirl
sidney sid sydney
simon si
sophie soph sophia sofia
stanley stan
stephanie steph stef
stephen steve stevie steven ste steffan stef
stuart stu stewart
susan sue susie suzie suzanne susanna
sylvia syl
tamsin tam
teresa terri terry tess theresa
terence terry tel terrance
thomas tom tommy tomos twm
timothy tim timmy timo
tracey trace tracy
trevor trev trefor
tyrone ty
valerie val
vanessa ness
victor vic
victoria vicky vicki tori vic vikki
vincent vince vinny
vivian viv vivien
walter wally walt
wayne
wendy
wilfred wilf
william will bill billy willy willie liam gwilym wil gwil
yvonne
zachary zac zak zach
`;

/** What each name may stand for: the first names of its groups. A name in no group stands for itself. */
const CALLED = new Map<string, string[]>();
for (const line of GROUPS.trim().split('\n')) {
  const names = line.normalize('NFD').replace(/\p{M}/gu, '').split(' ');
  for (const name of names) CALLED.set(name, [...(CALLED.get(name) ?? []), names[0] ?? name]);
}

/** The names that a folded first name may stand for, itself included where it is in no group. At least one. */
export function fullNames(first: string): readonly string[] {
  return CALLED.get(first) ?? [first];
}
