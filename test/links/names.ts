const FIRST =
  'Aled Amina Bethan Callum Chloe Darren Deepak Eirlys Farah Gethin Grace Hamza Imogen Ioan Jade Kiran Kofi Lauren Leila Magda Nia Oluwaseun Priya Quentin Rashid Ruth Sanjay Shona Tomasz Uma Vikram Wendy Xiu Yusuf Zoe Craig Gavin Hayley Keith Lorna'.split(
    ' ',
  );
const LAST =
  'Abbott Adeyemi Bailey Banerjee Begum Carter Chowdhury Collins Cooper Dobson Edwards Evans Fletcher Foster Gallagher Ganguly Harris Holloway Hussain Iqbal Jackson Kaur Kowalski Lambert Llewellyn Marsh Mensah Morgan Nakamura Nowak Okafor Osborne Patel Pemberton Quigley Ramsey Richards Sandhu Shah Stubbs Tanaka Turner Underwood Vaughan Walker Watkins Whitfield Yilmaz Young Zhang Barker Brennan Caldwell Dempsey Fairclough Goddard Hargreaves Ingram Jarvis Kendrick Lomax Maddox Naylor Oakley Pritchard Radcliffe Sinclair Thackeray Unwin Vickers Wainwright'.split(
    ' ',
  );

/** Names put together from lists of first names and surnames that are common in the United Kingdom, the same each time. */
export function randomNames(count: number): { text: string; last: string }[] {
  let seed = 20261125;
  const next = (below: number): number => {
    // Park and Miller's minimal generator: the list has to be the same in every run, not unforeseeable.
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  return Array.from({ length: count }, () => {
    const last = LAST[next(LAST.length)] ?? '';
    return { text: `${FIRST[next(FIRST.length)]} ${last}`, last };
  });
}
