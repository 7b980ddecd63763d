import Dysms, { QuerySendDetailsRequest, SendSmsRequest } from '@alicloud/dysmsapi20170525';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { SEND_FAULTS } from '../../../../shared/contracts/care-outbox';
import { calendarDay, now } from '../../lib/clock';
import { validate } from '../../lib/validate';
import type { Fate, Provider, SendResult } from '../channel';
import { judgeAnswer, judgeNetworkError } from '../judge-answer';
import { isSame } from '../signature';
import { judgeAlibabaCode } from './judge-alibaba-code';

export interface AlibabaOptions {
  accessKeyId: string;
  accessKeySecret: string;
  /** The approved signature that stands before every text: 【…】. */
  signName: string;
  /** Stands in the address that Alibaba Cloud pushes to: it signs nothing. */
  callbackToken?: string;
  baseUrl: string;
  perSecond: number;
}

const ZONE = 'Asia/Shanghai';
const phoneOf = (e164: string) => e164.replace(/^\+(86)?/, '');

/** Their error has no class of its own to test for, but both of these. */
interface AlibabaError {
  statusCode?: number;
  code?: string;
  message: string;
  /** Milliseconds: their header `x-acs-retry-after`, with Throttling only. */
  retryAfter?: number;
}

const callSchema = z
  .array(
    z.union([
      z.object({
        success: z.boolean(),
        biz_id: z.string().max(200).optional(),
        out_id: z.string().max(200).nullish(),
        err_code: z.string().max(100).nullish(),
        err_msg: z.string().max(300).nullish(),
      }),
      z.object({
        phone_number: z.string().max(40),
        content: z.string().max(2_000),
        sequence_id: z.coerce.string().optional(),
      }),
    ]),
  )
  .max(1_000);

/** Sends approved templates only. `OutId` is the row's id: what is unknown is asked for by number and day. */
export const provider: Provider<AlibabaOptions> = {
  init({ accessKeyId, accessKeySecret, signName, callbackToken, baseUrl, perSecond }, { timeoutMs }) {
    const { host, protocol } = new URL(baseUrl);
    const config = { accessKeyId, accessKeySecret, endpoint: host, protocol: protocol.replace(':', '') };
    const times = { connectTimeout: timeoutMs, readTimeout: timeoutMs };
    const client = new Dysms({ ...config, ...times } as never);
    return {
      provider: 'alibaba',
      perSecond,
      async send({ documentId, to, template }): Promise<SendResult> {
        if (!template) return { outcome: 'refused', isPermanent: true, reason: SEND_FAULTS.approval };
        try {
          const { body } = await client.sendSms(
            new SendSmsRequest({
              outId: documentId,
              phoneNumbers: phoneOf(to),
              signName,
              templateCode: template.code,
              templateParam: JSON.stringify(template.params),
            }),
          );
          if (body?.code === 'OK') return { outcome: 'accepted', providerId: body.bizId ?? documentId };
          return judgeAlibabaCode(body?.code, body?.message);
        } catch (error) {
          const { statusCode, code, message, retryAfter } = error as AlibabaError;
          if (statusCode === undefined) return judgeNetworkError(error);
          const isBusy = /Throttling/.test(code ?? '');
          const wait = retryAfter && retryAfter > 0 ? String(Math.ceil(retryAfter / 1000)) : undefined;
          // A signature or a key that does not fit is told with 400 or 404, and no message is at fault.
          const status = isBusy ? 429 : /AccessKey|Signature/i.test(code ?? '') ? 401 : statusCode;
          return judgeAnswer({ status, retryAfter: wait, reason: message, now: now() });
        }
      },
      async lookUp({ documentId, to, handedOverAt }): Promise<Fate | undefined> {
        const sendDate = calendarDay(handedOverAt, ZONE).replaceAll('-', '');
        const { body } = await client.querySendDetails(
          new QuerySendDetailsRequest({ phoneNumber: phoneOf(to), sendDate, pageSize: 50, currentPage: 1 }),
        );
        const found = body?.smsSendDetailDTOs?.smsSendDetailDTO?.find(({ outId }) => outId === documentId);
        if (!found) return undefined;
        if (found.sendStatus === 2) return { fate: 'failed', reason: found.errCode ?? 'failed' };
        return { fate: found.sendStatus === 3 ? 'delivered' : 'sent' };
      },
      async readCall({ query, body }) {
        if (!callbackToken || !isSame(String(query.token ?? ''), callbackToken))
          throw new errors.UnauthorizedError('The token does not fit.');
        const events = validate(callSchema, body);
        return {
          receipts: events.flatMap((event) =>
            'success' in event
              ? [
                  {
                    documentId: event.out_id ?? undefined,
                    providerId: event.biz_id,
                    fate: event.success ? ('delivered' as const) : ('failed' as const),
                    reason: [event.err_code, event.err_msg].filter(Boolean).join(' ') || undefined,
                  },
                ]
              : [],
          ),
          replies: events.flatMap((event) =>
            'content' in event ? [{ from: event.phone_number, text: event.content, id: event.sequence_id }] : [],
          ),
          answer: { code: 0, msg: '成功' },
        };
      },
    };
  },
};
