/** The pages' style sheet: no font, no picture, nothing to fetch. */
export const STYLES = `
:root{--paper:#f5f2ec;--card:#fff;--ink:#14201f;--quiet:#4a5857;--line:#d9d5cc;--edge:#6d7a78;--head:#16464a;--you:#1b5a5f;--accent:#17525a;--care:#fdf3d8;--care-edge:#b7791f;--go:#00703c;--leave:#b3261e;--error:#b3261e;--focus:#fd0;--focus-ink:#0b0c0c;color-scheme:light dark;font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#111918;--card:#1e2827;--ink:#edf3f1;--quiet:#afbdba;--line:#35423f;--edge:#84938f;--head:#0c3235;--you:#1f6368;--accent:#93d6d9;--care:#332a14;--care-edge:#e0a940;--go:#0b7a45;--leave:#c4342b;--error:#ff9c94}}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:6rem}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:anywhere}
header{position:sticky;top:0;z-index:1;background:var(--head);color:#fff;border-bottom:1px solid transparent}
header>div{display:flex;gap:.5rem 1rem;align-items:center;justify-content:space-between;max-width:44rem;margin:auto;padding:.625rem 1rem}
header p{flex:1;min-width:0;margin:0;font-weight:700;line-height:1.3}
header small{display:block;font-size:.875rem;font-weight:400}
header .leave{flex:none}
summary{margin:1.25rem 0 .5rem;font-weight:700;cursor:pointer}
details{border-bottom:1px solid var(--line);margin-bottom:1rem;padding-bottom:.25rem}
main,footer{max-width:44rem;margin:auto;padding:1rem}
h1{margin:.5rem 0 1rem;font-size:1.625rem;line-height:1.25}
h2{margin:1.5rem 0 .5rem;font-size:1.25rem;line-height:1.3}
h1 label,h2 label,legend h1,legend h2{margin:0}
p,ul,ol,dl,dd,fieldset{margin:0 0 .75rem}
ul,ol{padding-left:1.25rem}
li+li{margin-top:.375rem}
fieldset{min-width:0;border:0;padding:0}
legend{padding:0}
a{color:var(--accent)}
.leave,input[type=submit]{display:inline-block;min-height:2.75rem;padding:.5rem 1rem;border:2px solid var(--edge);border-radius:.375rem;background:var(--card);color:var(--ink);font:inherit;font-weight:600;text-align:left;text-decoration:none;white-space:normal;appearance:none;cursor:pointer}
.leave{border-color:transparent;background:var(--leave);color:#fff}
input.main{border-color:transparent;background:var(--go);color:#fff}
input.link{min-height:2.75rem;padding:.25rem 0;border:0;background:none;color:var(--accent);font-weight:400;text-decoration:underline}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}
.card,.notice,.log li{border:1px solid var(--line);border-radius:.75rem;background:var(--card);padding:.75rem 1rem}
.card,.notice{margin-bottom:1rem}
.care,.warn{border:0 solid var(--care-edge);border-left-width:.3125rem;background:var(--care);padding:.5rem .75rem}
.notice.warn{border:2px solid var(--care-edge)}
.error{color:var(--error);font-weight:600}
.summary{border:.25rem solid var(--error);padding:.75rem 1rem;margin-bottom:1rem;background:var(--card)}
.summary :last-child,.card>:last-child,.notice>:last-child,.log li>:last-child{margin-bottom:0}
.hint,.optional,.small{color:var(--quiet);font-size:.9375rem;font-weight:400}
.log{list-style:none;padding:0;margin:0 0 1rem}
.log li{max-width:36rem;width:fit-content;margin-top:.5rem}
.log .you{margin-left:auto;background:var(--you);color:#fff;border-color:transparent}
.log .you .who,.log .you .small{color:#e6f2f2}
.who{display:block;font-size:.875rem;font-weight:600;color:var(--quiet);margin:0}
.ask{font-weight:700}
.said{white-space:pre-line}
textarea,input[type=text]{width:100%;max-width:100%;padding:.5rem;border:2px solid var(--edge);border-radius:.25rem;background:var(--card);color:inherit;font:inherit}
textarea{min-height:6rem;resize:vertical}
textarea.tall{min-height:12rem}
.field{margin-bottom:1rem}
.field>label,.label{display:block;font-weight:600;margin-bottom:.25rem}
.option{display:grid;grid-template-columns:auto 1fr;gap:0 .75rem;align-items:start;padding:.375rem 0}
.option input{width:1.5rem;height:1.5rem;margin:.125rem 0 0;accent-color:var(--go)}
.option .hint{grid-column:2;margin:0}
.person{border:1px solid var(--line);border-radius:.75rem;padding:.75rem 1rem;margin-bottom:1rem;background:var(--card)}
.person legend{font-weight:700;padding:0 .25rem}
dl.answers>div{display:grid;grid-template-columns:1fr auto;gap:0 1rem;border-bottom:1px solid var(--line);padding:.5rem 0}
dl.answers dt,dl.answers .said{grid-column:1}
dl.answers .change{grid-column:2;grid-row:1/span 2}
dl.answers dt{font-weight:700}
dl.answers dd{margin:0}
.code{list-style-position:inside;display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.5rem;padding:0}
.code li{margin:0;padding:.625rem .75rem;border:1px solid var(--edge);border-radius:.375rem;background:var(--paper);font-size:1.1875rem;font-weight:700}
.others{border-top:1px solid var(--line);margin-top:2rem;padding-top:1rem}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:3px solid var(--focus);outline-offset:0;box-shadow:0 0 0 6px var(--focus-ink)}
@media (max-width:30rem){.buttons>input{flex:1 1 100%;text-align:center}header>div{padding:.5rem .75rem}main,footer{padding:.75rem}}
@media (forced-colors:active){.leave,input[type=submit]{border-color:ButtonText}.log .you{border-color:CanvasText}}
@media print{header,.others,.buttons{display:none}}
`;
