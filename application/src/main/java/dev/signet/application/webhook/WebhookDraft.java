package dev.signet.application.webhook;

import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.domain.webhook.WebhookSettings;

/** What an operator wants of a webhook. */
public record WebhookDraft(OutgoingUrl url, WebhookSettings settings) {}
