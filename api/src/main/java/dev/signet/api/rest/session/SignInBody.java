package dev.signet.api.rest.session;

/** What a step of a sign-in leads to. */
sealed interface SignInBody permits Tokens, Owed {}
