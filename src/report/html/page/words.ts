const UNITS = ["KB", "MB", "GB", "TB"];

/** As the rest of the report writes sizes: in 1024s, one decimal below a hundred. */
export function sizeText(count: number): string {
  let value = count / 1024;
  let unit = 0;
  while (Math.round(value) >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const isFine = unit >= 2 && value < 100;
  return `${isFine ? Math.round(value * 10) / 10 : Math.round(value)} ${UNITS[unit]}`;
}

export function figureText(value: number, unit: "percent" | "bytes"): string {
  return unit === "percent" ? `${value.toFixed(1)} %` : sizeText(value);
}

export function spanText(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = String(whole % 60).padStart(2, "0");
  return hours === 0 ? `${minutes} min ${rest} s` : `${hours} h ${minutes} min ${rest} s`;
}

/** Moments are written in UTC for those who run no script; here they are as the timeline has them. */
export function tellLocalTimes(): void {
  for (const time of document.querySelectorAll("time")) {
    const moment = new Date(time.dateTime);
    time.title = time.textContent;
    const day = time.dataset.date === undefined ? "" : `${moment.toLocaleDateString()} `;
    time.textContent = day + clockText(moment.getTime() / 1000);
  }
}

export function clockText(seconds: number): string {
  return new Date(seconds * 1000).toLocaleTimeString([], { hourCycle: "h23" });
}
