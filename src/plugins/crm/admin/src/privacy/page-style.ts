/** Of the printed page; it has no part in the panel, whose tokens it cannot load. */
export const PAGE_STYLE = `
body{font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#212134;max-width:56rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.6rem;margin:0 0 .5rem}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:1px solid #dcdce4}
header p,footer{color:#666687;font-size:.85rem;margin:.2rem 0}
table{width:100%;border-collapse:collapse;margin:0 0 1rem;table-layout:fixed}
td table{margin:0 0 .5rem;border-left:2px solid #dcdce4}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid #eaeaef;overflow-wrap:anywhere}
th{width:30%;font-weight:600;color:#4a4a6a}
img{max-width:100%;max-height:20rem}figure{margin:0}
.mark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;transform:rotate(-28deg);font-size:1.5rem;text-align:center;color:#32324d;opacity:.06;pointer-events:none}
footer{margin-top:2rem}
@media (max-width:40rem){th{width:40%}}
@media print{body{padding:0}tr{break-inside:avoid}.mark{opacity:.09}}
`;
