/** One JSON object a line: `time`, `level`, `event`, then the event's own fields. */
export function createLog(stream, now = () => new Date()) {
  const write = (level) => (event, fields = {}) => {
    stream.write(`${JSON.stringify({ time: now().toISOString(), level, event, ...fields })}\n`);
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
