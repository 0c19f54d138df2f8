import { type AddressInfo, createServer, type Socket } from 'node:net';

/** An SMTP server that takes every mail and keeps it: enough of RFC 5321 for one client on this machine. */
export interface MailSink {
  readonly url: string;
  /** The mails so far, their quoted-printable line breaks joined. */
  readonly mails: readonly string[];
  close(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const mails: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.setEncoding('utf8'));
    socket.write('220 sink\r\n');
    let pending = '';
    let inMail = false;
    socket.on('data', (chunk) => {
      pending += chunk;
      for (;;) {
        const end = pending.indexOf(inMail ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const text = pending.slice(0, end);
        pending = pending.slice(end + (inMail ? 5 : 2));
        if (inMail) mails.push(text.replaceAll(/=\r\n/g, '').replaceAll('=3D', '='));
        inMail = !inMail && /^DATA/i.test(text);
        socket.write(inMail ? '354 go on\r\n' : /^QUIT/i.test(text) ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
