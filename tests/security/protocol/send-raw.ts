import { connect } from 'node:net';

/** Sends bytes as they are to a port of this machine and answers what comes back until the other side closes. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const client = connect(port, '127.0.0.1', () => client.write(text));
    let answer = '';
    client.on('data', (data) => {
      answer += data.toString();
    });
    client.on('close', () => resolve(answer));
    client.on('error', reject);
  });
}
