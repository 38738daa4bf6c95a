// The mapped columns of the log's rows as strings and milliseconds, the quick way: split at line ends and commas, which this log has nowhere else.

export type Row = { account: string; ip: string; ts: number };

export async function* rowsOf(file: File): AsyncGenerator<Row[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let isHeader = true;
  for (let at = 0; at < file.size; at += 4_194_304) {
    const text = rest + decoder.decode(await file.slice(at, at + 4_194_304).arrayBuffer(), { stream: true });
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    if (isHeader) lines.shift();
    isHeader = false;
    yield lines.map((line) => {
      const [ts = '', account = '', ip = ''] = line.split(',', 3);
      return { account, ip, ts: Date.parse(ts) };
    });
  }
}
