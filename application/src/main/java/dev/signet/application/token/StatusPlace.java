package dev.signet.application.token;

/**
 * Where the status of a session's tokens is to be found (draft-ietf-oauth-status-list §6).
 *
 * @param uri of the list
 * @param index in it
 */
public record StatusPlace(String uri, int index) {}
