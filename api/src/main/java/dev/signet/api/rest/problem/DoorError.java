package dev.signet.api.rest.problem;

/** The errors that the door itself answers, before or instead of a use case. Released ids never change their meaning. */
public enum DoorError {
    MALFORMED_JSON("request.malformed_json", 400, "The body is not one well-formed JSON object."),
    UNKNOWN_FIELD("request.unknown_field", 400, "The body or query has a field that this route does not know."),
    MISSING_FIELD("request.missing_field", 400, "A required field, header or parameter is absent or null."),
    WRONG_TYPE("request.wrong_type", 400, "A value has another JSON type than the route expects."),
    INVALID_VALUE("request.invalid_value", 400, "A value has the right type and can still not be right."),
    CONTROL_CHARACTER("request.control_character", 400, "A text holds control characters or broken Unicode."),
    MALFORMED_REQUEST("request.malformed", 400, "The request is not valid HTTP."),
    BODY_TOO_LARGE("request.body_too_large", 413, "The body is longer than 64 KiB."),
    UNSUPPORTED_MEDIA_TYPE("request.unsupported_media_type", 415, "The body is not application/json."),
    NOT_ACCEPTABLE("request.not_acceptable", 406, "The Accept header allows nothing that the route can answer."),
    METHOD_NOT_ALLOWED("request.method_not_allowed", 405, "The path exists, the method does not; see Allow."),
    UNKNOWN_PATH("request.unknown_path", 404, "There is nothing at this path."),
    UNKNOWN_IDENTIFIER(
            "request.unknown_identifier", 404, "The path names something that does not exist for the caller."),
    NOT_SIGNED_YET(
            "ledger.not_signed_yet", 409, "It lies behind the newest checkpoint; the next one is a second away."),
    EXPORT_NOT_READY("export.not_ready", 409, "The export waits for its checkpoint, is being made, or was given up."),
    POSITION_AHEAD(
            "events.position_ahead",
            409,
            "The position lies beyond the end of the ledger, as after a restore: go back."),
    NOT_THERE_YET("history.not_there_yet", 404, "At the time that was asked for, it had not come into being."),
    ARCHIVED("history.archived", 409, "Its records went out of the database into an archive, and only that can tell."),
    DOSSIER_TOO_LONG("dossier.too_long", 409, "The session has more events than one dossier holds."),
    TOKEN_MISSING("token.missing", 401, "The route needs an access token in the Authorization header."),
    TOKEN_INVALID("token.invalid", 401, "The Authorization header holds no bearer token."),
    TOKEN_REVOKED("token.revoked", 401, "The session behind the access token has ended, or its user is disabled."),
    CLIENT_NOT_PROVED("client.not_proved", 401, "The route needs identifier and secret of a client, by HTTP Basic."),
    LIMIT_EXCEEDED("limit.exceeded", 429, "Too many requests from this source or for this account; see Retry-After."),
    KEY_INVALID("idempotency.key_invalid", 400, "The Idempotency-Key is not 1 to 128 visible ASCII characters."),
    KEY_REUSED("idempotency.key_reused", 422, "The Idempotency-Key came before with another request."),
    KEY_IN_PROGRESS("idempotency.in_progress", 409, "The first request with this Idempotency-Key still runs."),
    ANSWER_LOST("idempotency.answer_lost", 409, "The first request took effect, but its answer was lost: look it up."),
    REBUILD_UNDER_WAY("projection.rebuild_under_way", 409, "The view is being rebuilt already."),
    FOREIGN_FORM("console.foreign_form", 403, "The form was not sent by a page of the console that is open still."),
    INTERNAL("internal.error", 500, "Signet failed; the request id finds the reason in its log."),
    UNAVAILABLE("internal.unavailable", 503, "Signet cannot reach what it needs; a retry may go through.");

    private final String id;
    private final int status;
    private final String when;

    DoorError(String id, int status, String when) {
        this.id = id;
        this.status = status;
        this.when = when;
    }

    /** The stable id that callers switch on. */
    public String id() {
        return id;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** When it is answered, as one sentence. */
    public String when() {
        return when;
    }
}
