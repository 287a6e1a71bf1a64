// Draws the prices that the page carries as JSON, and again whenever the live part was fetched anew.
(() => {
  const element = document.getElementById("price-chart");
  if (!element || !window.echarts) return;
  const chart = echarts.init(element, null, { renderer: "svg" });
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const sign = element.dataset.sign;
  // Times are shown as the programme's offset has them, whatever zone the reader is in: the axis
  // counts in wall time, which is told to it as if it were UTC.
  const wall = (iso) => Date.parse(iso.slice(0, 19) + "Z");
  const wallTime = (ms) => new Date(ms).toISOString().slice(0, 19).replace("T", " ");
  const DAY = 86_400_000;
  // As much of a date as tells the marks of such a span apart.
  const mark = (span) => (ms) => {
    const time = wallTime(ms);
    if (span > 700 * DAY) return time.slice(0, 7);
    if (span > 3 * DAY) return time.slice(5, 10);
    return span > DAY / 2 ? time.slice(5, 16) : time.slice(11, 16);
  };

  const draw = () => {
    const data = JSON.parse(document.getElementById("prices").textContent)
      .map(([iso, price]) => [wall(iso), Number(price), price]);
    const span = data.length > 0 ? data[data.length - 1][0] - data[0][0] : 0;
    chart.setOption({
      animation: false, useUTC: true,
      grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true },
      textStyle: { fontFamily: style.fontFamily, color: colour("--muted") },
      tooltip: {
        trigger: "axis",
        formatter: (points) => `${wallTime(points[0].data[0])} ${element.dataset.offset}<br>`
          + `${element.dataset.price} <b>${sign}${points[0].data[2]}</b>`,
      },
      xAxis: {
        type: "time", min: "dataMin", max: "dataMax", splitNumber: 4,
        axisLine: { lineStyle: { color: colour("--line") } }, axisTick: { show: false },
        axisLabel: { formatter: mark(span), hideOverlap: true, color: colour("--muted") },
      },
      yAxis: {
        type: "value", scale: true, splitNumber: 3,
        splitLine: { lineStyle: { color: colour("--line") } },
        axisLabel: { color: colour("--muted"), formatter: (price) => sign + price.toFixed(2) },
      },
      series: [{
        type: "line", step: "end", symbol: "none", data,
        lineStyle: { width: 2, color: colour("--tide") },
        areaStyle: { color: colour("--tide-soft") },
      }],
    });
  };
  draw();
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "live") draw();
  });
  addEventListener("resize", () => chart.resize());
})();
