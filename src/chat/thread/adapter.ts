import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder-core';

/** A platform that does not do this: what the bot says is read from the conversation, and never sent anywhere. */
export class NotOnThisPlatformError extends Error {
  override readonly name = 'NotOnThisPlatformError';
}

/** Botkit's link to the page: there is no line to send on, so activities end here. */
export class PageAdapter extends BotAdapter {
  async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return activities.map(() => ({ id: '' }));
  }

  async updateActivity(): Promise<void> {
    throw new NotOnThisPlatformError();
  }

  async deleteActivity(): Promise<void> {
    throw new NotOnThisPlatformError();
  }

  async continueConversation(
    _reference: Partial<ConversationReference>,
    _logic: (revocableContext: TurnContext) => Promise<void>,
  ): Promise<void> {
    throw new NotOnThisPlatformError();
  }
}
