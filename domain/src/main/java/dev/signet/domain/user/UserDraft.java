package dev.signet.domain.user;

import dev.signet.domain.group.GroupId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The next state of an account while it is being written; what is not touched stays as it was. */
final class UserDraft {

    private final UserState before;
    UserStatus status;
    boolean enabled;
    boolean deleted;
    boolean erased;
    Map<String, Address> addresses;
    List<OpenCode> codes;

    @Nullable
    CredentialId credential;

    @Nullable
    Instant temporaryUntil;

    boolean resetProved;
    EnrolledFactors factors;
    KnownDevices devices;
    Set<GroupId> groups;

    UserDraft(UserState before) {
        this.before = before;
        status = before.status();
        enabled = before.enabled();
        deleted = before.deleted();
        erased = before.erased();
        addresses = before.addresses();
        codes = before.codes();
        credential = before.credential();
        temporaryUntil = before.temporaryUntil();
        resetProved = before.resetProved();
        factors = before.factors();
        devices = before.devices();
        groups = before.groups();
    }

    UserState done() {
        return new UserState(
                before.id(),
                before.pool(),
                before.tenant(),
                status,
                enabled,
                deleted,
                erased,
                addresses,
                codes,
                credential,
                temporaryUntil,
                resetProved,
                factors,
                devices,
                groups);
    }
}
