/** The look of the report: that of the product, with the fonts that a browser has. Light, dark, and on paper. */
export const style = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1f1d1a; --quiet: #57534c; --line: #dcd8d0; --soft: #f1efe9;
  --teal: #0b6b6b; --amber: #8a5300; --red: #a3261c; --amber-soft: #f6e6c8; --red-soft: #f7dcd8; --teal-soft: #d5eae8; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #1b1a18; --ink: #ece9e3; --quiet: #b3aea5; --line: #45423d; --soft: #262421;
  --teal: #5cc4bf; --amber: #e9b04f; --red: #ff9a8d; --amber-soft: #4a3812; --red-soft: #55231d; --teal-soft: #143f3e; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 96px; max-width: 1120px; background: var(--paper); color: var(--ink);
  font: 16px/1.55 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", "Segoe UI", "Noto Sans", system-ui, sans-serif; }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 4px; } h2 { font-size: 22px; margin: 56px 0 12px; padding-top: 16px; border-top: 1px solid var(--line); }
h3 { font-size: 16px; margin: 24px 0 8px; } h4 { font-size: 15px; margin: 16px 0 4px; }
p { margin: 4px 0; max-width: 68ch; } ul, ol, dl, dd { margin: 0; padding: 0; list-style: none; }
a { color: var(--teal); } a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--teal); outline-offset: 2px; border-radius: 4px; }
code, pre { font-family: "JetBrains Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: 0.88em; overflow-wrap: anywhere; }
.quiet, .count, .time { color: var(--quiet); } .count { font-weight: 400; } .number { font-variant-numeric: tabular-nums; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 16px 0 0; }
.tiles { display: grid; grid-template-columns: repeat(6, 1fr); gap: 1px; margin: 24px 0 0; background: var(--line); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.tiles div { background: var(--paper); padding: 12px 16px; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.tiles dt { color: var(--quiet); font-size: 14px; } .tiles dd { font-size: 24px; font-variant-numeric: tabular-nums; } .tiles .bad dd { color: var(--red); } .tiles .weak dd { color: var(--amber); }
.mark { font-size: 20px; line-height: 24px; display: inline-block; width: 24px; text-align: center; text-decoration: none; border-radius: 4px; }
.strong { color: var(--teal); } .weak { color: var(--amber); } .broken { color: var(--red); } .unmeasured { color: var(--quiet); }
.mark.weak { background: var(--amber-soft); } .mark.broken { background: var(--red-soft); } .marks { display: flex; flex-wrap: wrap; gap: 2px; } a.mark:hover { background: var(--line); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 24px; margin: 8px 0 16px; color: var(--quiet); }
.module { display: grid; grid-template-columns: 190px 1fr; gap: 16px; padding: 12px 0; border-top: 1px solid var(--line); break-inside: avoid; }
.module h3 { margin: 0; } .module .name p { color: var(--quiet); font-size: 14px; }
.lessons { display: grid; grid-template-columns: repeat(auto-fill, minmax(142px, 1fr)); gap: 8px; }
.lesson { background: var(--soft); border-radius: 8px; padding: 8px 10px; display: flex; flex-direction: column; }
.lesson .title { font-size: 14px; line-height: 1.3; flex: 1; margin: 0 0 4px; } .lesson .time { font-size: 13px; } .lesson .marks { margin: 0 -3px; }
.good { color: var(--teal); font-size: 18px; } .problems dt { margin-top: 16px; } .problems dd { display: grid; grid-template-columns: 3fr 2fr; gap: 4px 32px; margin: 4px 0 0 12px; padding-left: 12px; border-left: 3px solid var(--red); break-inside: avoid; }
details { border-top: 1px solid var(--line); break-inside: avoid-page; } .exercises { border-bottom: 1px solid var(--line); }
summary { display: flex; align-items: center; gap: 12px; min-height: 40px; padding: 4px 0; cursor: pointer; } summary:hover { background: var(--soft); }
summary .exercise { flex: 1; } summary .kind { color: var(--quiet); width: 70px; } summary .kill { width: 250px; display: flex; align-items: center; gap: 10px; }
.rate { width: 76px; font-variant-numeric: tabular-nums; white-space: nowrap; } .inside { padding: 0 0 20px 36px; scroll-margin-top: 64px; }
.bar { display: inline-block; flex: 1; height: 10px; background: var(--line); border-radius: 5px; overflow: hidden; min-width: 60px; }
.bar span { display: block; height: 100%; background: var(--teal); } details:has(> summary > .weak) > summary .bar span { background: var(--amber); }
table { border-collapse: collapse; margin: 12px 0; width: 100%; font-size: 15px; } caption { text-align: left; font-weight: 700; padding-bottom: 4px; }
th { text-align: left; font-weight: 400; } thead th { color: var(--quiet); font-size: 14px; vertical-align: bottom; } td, th { padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td { text-align: right; font-variant-numeric: tabular-nums; width: 90px; } td.words { text-align: left; width: 58%; } thead th + th:not(:only-child) { text-align: right; } table:has(.words) thead th { text-align: left !important; }
.idle { color: var(--amber); white-space: nowrap; } .idle::before { content: "◌ "; }
.faults { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 480px), 1fr)); gap: 12px 32px; margin: 4px 0 24px; } .faults li { min-width: 0; }
p code, td code, li > code { background: var(--soft); border-radius: 4px; padding: 1px 4px; white-space: pre-wrap; } .code { margin: 4px 0; padding: 8px 0; background: var(--soft); border-radius: 8px; overflow-x: auto; line-height: 1.5; break-inside: avoid; }
.code code { overflow-wrap: normal; display: block; width: max-content; min-width: 100%; } .line { display: block; padding: 0 16px 0 0; white-space: pre; height: 1.5em; } .line .number { display: inline-block; width: 44px; padding-right: 12px; text-align: right; color: var(--quiet); user-select: none; }
.gone { background: var(--red-soft); } .new { background: var(--amber-soft); } del { text-decoration: line-through; } ins { text-decoration: underline; text-underline-offset: 3px; }
.wide { overflow-x: auto; } .kinds { table-layout: fixed; min-width: 640px; border-collapse: separate; border-spacing: 2px; } .kinds th[scope="row"], .kinds thead th:first-child { width: 26%; } .kinds td { text-align: center; width: auto; padding-right: 0; border-radius: 4px; border-bottom: 0; } .kinds th { border-bottom: 0; } .kinds thead th + th { text-align: center !important; padding-right: 0; } .kinds .sum td, .kinds .sum th { font-weight: 700; }
.heat { background: color-mix(in srgb, var(--teal) calc(var(--heat) * 0.3), transparent); } .none { color: var(--quiet); }
.columns { columns: 2 340px; column-gap: 48px; } .bars div { display: grid; grid-template-columns: minmax(120px, 230px) 1fr; gap: 16px; align-items: center; padding: 3px 0; break-inside: avoid; }
.bars dt { line-height: 1.3; } .bars dd { display: flex; align-items: center; gap: 12px; } .bars .number { width: 80px; white-space: nowrap; } .banded .number { width: 220px; }
.banded .bar { background: linear-gradient(to right, var(--line) var(--from), var(--teal-soft) var(--from), var(--teal-soft) var(--to), var(--line) var(--to)); border-radius: 0; } .banded .bar span { height: 6px; margin-top: 2px; }
.off .number { color: var(--amber); } .off .bar span { background: var(--amber); }
footer { margin-top: 64px; color: var(--quiet); font-size: 14px; }
@media (max-width: 960px), print { .tiles { grid-template-columns: repeat(3, 1fr); } }
@media (max-width: 700px) { .tiles { grid-template-columns: repeat(2, 1fr); } .module { grid-template-columns: 1fr; gap: 8px; } summary { flex-wrap: wrap; } summary .kill { width: 100%; padding-left: 36px; } .bars div, .problems dd { grid-template-columns: 1fr; gap: 2px; } .inside { padding-left: 0; } td { width: auto; } td, th { padding-right: 8px; } }
@media print { :root { color-scheme: light; } body { max-width: none; padding: 0; font-size: 11pt; } nav { display: none; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { content-visibility: visible; block-size: auto; } h2 { break-before: auto; } h2, h3, summary { break-after: avoid; } }
`;
