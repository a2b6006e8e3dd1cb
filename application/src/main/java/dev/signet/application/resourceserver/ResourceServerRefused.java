package dev.signet.application.resourceserver;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;

/** Why a resource server is refused. */
public abstract sealed class ResourceServerRefused extends Refusal {

    private ResourceServerRefused(String message, String field) {
        super(message, field);
    }

    /** There is no such resource server. */
    @ErrorId(value = "resource.server_not_found", kind = Kind.NOT_FOUND, when = "The pool has no such resource server.")
    public static final class ResourceServerNotFound extends ResourceServerRefused {
        ResourceServerNotFound() {
            super("Resource server does not exist.", "resource_server");
        }
    }

    /** The identifier is another's. */
    @ErrorId(
            value = "resource.identifier_taken",
            kind = Kind.CONFLICT,
            when = "A resource server was to be created by an identifier that another one of the pool has.")
    public static final class IdentifierTaken extends ResourceServerRefused {
        IdentifierTaken() {
            super("Another resource server of the pool has that identifier. Choose another.", "identifier");
        }
    }

    /** The pool has as many as it may. */
    @ErrorId(
            value = "resource.too_many_servers",
            kind = Kind.CONFLICT,
            when = "The pool has as many resource servers as a pool may have.")
    public static final class TooManyResourceServers extends ResourceServerRefused {
        TooManyResourceServers(int most) {
            super("A pool has at most " + most + " resource servers. Delete one first.", "pool");
        }
    }
}
