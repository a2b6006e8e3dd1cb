package dev.signet.application.group;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;

/** Why a group is refused, or what is wanted of it. */
public abstract sealed class GroupRefused extends Refusal {

    private GroupRefused(String message, String field) {
        super(message, field);
    }

    /** There is no such group. */
    @ErrorId(value = "group.not_found", kind = Kind.NOT_FOUND, when = "The pool has no such group.")
    public static final class GroupNotFound extends GroupRefused {
        GroupNotFound() {
            super("Group not found.", "group");
        }
    }

    /** The name is another group's. */
    @ErrorId(
            value = "group.name_taken",
            kind = Kind.CONFLICT,
            when = "A group was to be created by a name that another group of the pool has.")
    public static final class GroupExists extends GroupRefused {
        GroupExists() {
            super("A group with the name already exists. Choose another name.", "name");
        }
    }

    /** The pool has as many as it may. */
    @ErrorId(value = "group.too_many", kind = Kind.CONFLICT, when = "The pool has as many groups as a pool may have.")
    public static final class TooManyGroups extends GroupRefused {
        TooManyGroups(int most) {
            super("A pool has at most " + most + " groups. Delete one first.", "pool");
        }
    }

    /** The user is in as many as anybody may be. */
    @ErrorId(
            value = "group.too_many_of_user",
            kind = Kind.CONFLICT,
            when = "The user is in as many groups as a user may be in.")
    public static final class TooManyMemberships extends GroupRefused {
        TooManyMemberships(int most) {
            super("A user is in at most " + most + " groups. Remove the user from one first.", "user");
        }
    }
}
