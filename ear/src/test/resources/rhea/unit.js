// A unit's own system on Node: signs with its own key, sends by AMQP 1.0, waits for its receipts and believes only the ministry's.
// Reads one JSON object from standard input (host, port, user, password, unit, privateJwk, ministryJwk, document), writes one to
// standard output (outcomes by stage).
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const rhea = require('rhea');

const LONGEST = 60_000;
const CONTENT_TYPE = 'application/cloudevents+json';

const base64url = (bytes) => Buffer.from(bytes).toString('base64url');

function detachedJws(body, privateJwk) {
  const header = base64url(JSON.stringify({ alg: 'EdDSA', kid: privateJwk.kid }));
  const key = crypto.createPrivateKey({ key: privateJwk, format: 'jwk' });
  const signature = crypto.sign(null, Buffer.from(`${header}.${base64url(body)}`), key);
  return `${header}..${base64url(signature)}`;
}

function isSignedBy(publicJwk, body, jws) {
  const [header, , signature] = jws.split('.');
  const key = crypto.createPublicKey({ key: publicJwk, format: 'jwk' });
  return crypto.verify(null, Buffer.from(`${header}.${base64url(body)}`), key, Buffer.from(signature, 'base64url'));
}

function bytesOf(message) {
  const body = message.body.content ?? message.body;
  return Buffer.isBuffer(body) ? body : Buffer.from(body);
}

function takePart({ host, port, user, password, unit, privateJwk, ministryJwk, document }) {
  return new Promise((resolve, reject) => {
    const body = Buffer.from(document);
    const digest = crypto.createHash('sha256').update(body).digest('hex');
    const outcomes = {};
    const container = rhea.create_container();
    const connection = container.connect({ host, port, username: user, password, reconnect: false });
    const tooLate = setTimeout(() => fail(new Error('no receipts in time')), LONGEST);

    function end(settle, value) {
      clearTimeout(tooLate);
      connection.close();
      settle(value);
    }
    const fail = (error) => end(reject, error);

    connection.open_receiver(`khuyencong.receipts.${unit}`);
    connection.open_sender(`khuyencong.submissions.${unit}`).once('sendable', (context) => context.sender.send({
      durable: true,
      content_type: CONTENT_TYPE,
      application_properties: { jws: detachedJws(body, privateJwk) },
      body: rhea.message.data_section(body),
    }));
    container.on('message', ({ message }) => {
      const receipt = bytesOf(message);
      if (!isSignedBy(ministryJwk, receipt, message.application_properties.jws)) {
        fail(new Error('a receipt without the signature of the ministry'));
        return;
      }
      const { type, data } = JSON.parse(receipt);
      // The law on file comes to the same address; this program does not judge at home.
      if (type === 'vn.khuyencong.receipt' && data.message.digest === digest) {
        outcomes[data.stage] = data.outcome;
      }
      if (outcomes.BUSINESS) {
        end(resolve, outcomes);
      }
    });
    for (const problem of ['rejected', 'sender_error', 'receiver_error', 'connection_error', 'disconnected']) {
      container.on(problem, (context) => fail(context.error ?? new Error(problem)));
    }
  });
}

takePart(JSON.parse(fs.readFileSync(0, 'utf8'))).then(
  (outcomes) => console.log(JSON.stringify(outcomes)),
  (error) => { console.error(error); process.exitCode = 1; });
