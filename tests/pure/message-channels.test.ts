import careMessage from '../../src/api/care-message/content-types/care-message/schema.json';
import carePlan from '../../src/api/care-plan/content-types/care-plan/schema.json';
import consent from '../../src/api/consent/content-types/consent/schema.json';
import { MESSAGE_CHANNELS } from '../../src/plugins/crm/shared/contracts/care';
import { CONSENT_CHANNELS } from '../../src/plugins/crm/shared/contracts/consents';

// docs/channels.md
test('a channel is one for the program, the stored messages and the plans', () => {
  expect(careMessage.attributes.channel.enum).toEqual(MESSAGE_CHANNELS);
  expect(carePlan.attributes.channels.options.values).toEqual(MESSAGE_CHANNELS);
});

test('nothing leaves by a channel to which nobody can agree', () => {
  expect(consent.attributes.channel.enum).toEqual(CONSENT_CHANNELS);
  expect(MESSAGE_CHANNELS.filter((channel) => !(CONSENT_CHANNELS as readonly string[]).includes(channel))).toEqual([]);
});
