package dev.signet.application.client;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import dev.signet.domain.client.ClientRefusal;

/** Why a client is refused. */
public abstract sealed class ClientRefused extends Refusal {

    private ClientRefused(String message, String field) {
        super(message, field);
    }

    /** The pool has no such client, or there is no such pool. */
    @ErrorId(
            value = "client.not_found",
            kind = Kind.NOT_FOUND,
            when = "The pool has no such app client, or there is no such pool.")
    public static final class ClientNotFound extends ClientRefused {
        /** Says so for whichever door. */
        public ClientNotFound() {
            super("User pool client does not exist.", "client_id");
        }
    }

    /** A confidential client did not prove itself, or not rightly. */
    @ErrorId(
            value = "client.wrong_secret",
            kind = Kind.UNAUTHENTICATED,
            when = "The client has a secret, and it was not sent or is wrong.")
    public static final class WrongClientSecret extends ClientRefused {
        /** Says so for whichever door. */
        public WrongClientSecret() {
            super("The client has a secret: send it as client_secret.", "client_secret");
        }
    }

    /** The settings name a URL that is not called. */
    @ErrorId(
            value = "client.url_not_callable",
            kind = Kind.INVALID,
            when = "A URL of the client is none that Signet calls: it is not https, or leads inside the house.")
    public static final class UrlNotCallable extends ClientRefused {
        UrlNotCallable(String field, String why) {
            super("Give a URL that can be called from the Internet: " + why + ".", field);
        }
    }

    /** The client is not told anything that way. */
    @ErrorId(
            value = "client.not_told",
            kind = Kind.NOT_FOUND,
            when =
                    "Nothing is sent to the client that way: no push of security events is set, or no back-channel logout.")
    public static final class NotTold extends ClientRefused {
        NotTold(String field) {
            super("Nothing is sent to the client that way. Set a receiver first.", field);
        }
    }

    /** The settings name an attribute that users of the pool cannot have. */
    @ErrorId(
            value = "client.unknown_attribute",
            kind = Kind.INVALID,
            when = "The attributes that a client may read or write name one that the pool does not define.")
    public static final class UnknownAttribute extends ClientRefused {
        UnknownAttribute(String field) {
            super("An attribute is not defined by the pool. Name standard attributes or the pool's own.", field);
        }
    }

    /** The client is public: there is no secret that another could take the place of. */
    @ErrorId(
            value = "client.public",
            kind = Kind.CONFLICT,
            when = "A secret was to be added to a client that was registered without one.")
    public static final class PublicClient extends ClientRefused {
        PublicClient() {
            super("The client is public: register a confidential one instead.", "client_id");
        }
    }

    /** The client has as many secrets as it can have. */
    @ErrorId(
            value = "client.too_many_secrets",
            kind = Kind.CONFLICT,
            when = "A secret was to be added to a client that has two.")
    public static final class TooManySecrets extends ClientRefused {
        TooManySecrets() {
            super("The client has two secrets. Remove one first.", "secret");
        }
    }

    /** The secret is the only one that the client has. */
    @ErrorId(
            value = "client.last_secret",
            kind = Kind.CONFLICT,
            when = "The last secret of a client was to be removed.")
    public static final class LastSecret extends ClientRefused {
        LastSecret() {
            super("The client has no other secret. Add one first.", "secret");
        }
    }

    /** The client has no such secret. */
    @ErrorId(value = "client.secret_not_found", kind = Kind.NOT_FOUND, when = "The client has no such secret.")
    public static final class SecretNotFound extends ClientRefused {
        SecretNotFound() {
            super("The client has no such secret.", "secret");
        }
    }

    /** What the client's own "no" is to whoever asked. */
    static ClientRefused of(ClientRefusal reason) {
        return switch (reason) {
            case DELETED -> new ClientNotFound();
            case PUBLIC -> new PublicClient();
            case SECRETS_ENOUGH -> new TooManySecrets();
            case SECRET_UNKNOWN -> new SecretNotFound();
            case SECRET_LAST -> new LastSecret();
        };
    }
}
