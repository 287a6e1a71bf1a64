// Draws the prices that the page carries as JSON, and again whenever the live part was fetched anew.
(() => {
  const element = document.getElementById("price-chart");
  if (!element || !window.echarts) return;
  const chart = echarts.init(element, null, { renderer: "svg" });
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const sign = element.dataset.sign;
  // Times are shown as the programme's offset has them, whatever zone the reader is in.
  const wallTime = (iso) => iso.slice(0, 19).replace("T", " ");

  const draw = () => {
    const data = JSON.parse(document.getElementById("prices").textContent);
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true },
      textStyle: { fontFamily: style.fontFamily, color: colour("--muted") },
      tooltip: {
        trigger: "axis",
        formatter: (points) => `${wallTime(points[0].data[0])} ${element.dataset.offset}<br>`
          + `${element.dataset.price} <b>${sign}${points[0].data[1]}</b>`,
      },
      xAxis: {
        type: "category", boundaryGap: false, data: data.map((point) => point[0]),
        axisLine: { lineStyle: { color: colour("--line") } }, axisTick: { show: false },
        axisLabel: { formatter: (iso) => iso.slice(11, 19), hideOverlap: true, color: colour("--muted") },
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
