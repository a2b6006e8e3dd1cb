package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.TokenRefused.Reason;

/** Hears of every token that is refused. */
interface Refusals {

    void refused(Reason reason);
}
