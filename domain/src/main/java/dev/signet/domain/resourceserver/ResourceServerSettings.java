package dev.signet.domain.resourceserver;

import dev.signet.domain.Limits;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the operator decides about a resource server, and may change.
 *
 * @param name for people; 1 to 256 letters, digits, blanks and {@code _+=,.@-}
 * @param scopes at most 100, no two of one name
 */
public record ResourceServerSettings(String name, List<Scope> scopes) {

    private static final Pattern NAME = Pattern.compile("[\\w\\s+=,.@-]{1,256}");

    public ResourceServerSettings {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name must have from 1 to 256 letters, digits, blanks or _+=,.@-");
        }
        scopes = List.copyOf(scopes);
        Limits.within("scopes", scopes.size(), 0, 100);
        if (scopes.stream().map(Scope::name).distinct().count() < scopes.size()) {
            throw new IllegalArgumentException("scopes must not name one twice");
        }
    }
}
