import { CertificateFileError, UnknownServerError } from "./server.ts";

/** Errors of a network, as opposed to those of a disk and to bugs: errno(3), getaddrinfo(3), OpenSSL, Node's HTTP parser. */
const ofTheNetwork =
  /^(ECONN[A-Z]+|EAI_[A-Z]+|E(NOTFOUND|PIPE|PROTO|TIMEDOUT|ADDRNOTAVAIL)|E(HOST|NET)[A-Z]+|ERR_(SSL|TLS)_\w+|HPE_\w+|ERR_STREAM_PREMATURE_CLOSE)$/;

/** What it means that the server was not reached, or `null` where the error is a bug of ours. */
export function explainServerTrouble(error: unknown, origin: string): string | null {
  if (error instanceof UnknownServerError) {
    return `What answers at ${origin} cannot prove that it is the facility's server, so nothing was sent. The work is safe on this terminal. Tell IT: the certificate in the policy and the one of the server must be the same.`;
  }
  if (error instanceof CertificateFileError) return error.message;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code !== "string" || !ofTheNetwork.test(code)) return null;
  return `The facility's server at ${origin} was not reached, or the connection broke. The work is safe on this terminal, which tries again by itself and goes on where it stopped.`;
}
