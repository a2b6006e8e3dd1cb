package dev.signet.application.operator;

import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.tenant.TenantId;

/** The one place that says which role may do what. */
final class Permissions {

    private Permissions() {}

    /** Whether {@code role} may do that kind of thing, within its tenant where it is for one. */
    public static boolean allow(OperatorRole role, Permission permission) {
        return switch (role) {
            case PLATFORM_ADMINISTRATOR -> true;
            case TENANT_ADMINISTRATOR ->
                switch (permission) {
                    case READ_SETTINGS,
                            READ_USERS,
                            READ_AUDIT,
                            READ_PERSONAL,
                            READ_OPERATORS,
                            READ_HOLDS,
                            MANAGE_HOLDS,
                            CHANGE_SETTINGS,
                            CHANGE_USERS -> true;
                    case MANAGE_TENANTS, MANAGE_OPERATORS, MANAGE_PLATFORM -> false;
                };
            case AUDITOR ->
                switch (permission) {
                    case READ_SETTINGS, READ_USERS, READ_AUDIT, READ_PERSONAL, READ_OPERATORS, READ_HOLDS -> true;
                    case MANAGE_HOLDS,
                            CHANGE_SETTINGS,
                            CHANGE_USERS,
                            MANAGE_TENANTS,
                            MANAGE_OPERATORS,
                            MANAGE_PLATFORM -> false;
                };
            case READ_ONLY ->
                switch (permission) {
                    case READ_SETTINGS, READ_USERS -> true;
                    case READ_AUDIT,
                            READ_PERSONAL,
                            READ_OPERATORS,
                            READ_HOLDS,
                            MANAGE_HOLDS,
                            CHANGE_SETTINGS,
                            CHANGE_USERS,
                            MANAGE_TENANTS,
                            MANAGE_OPERATORS,
                            MANAGE_PLATFORM -> false;
                };
        };
    }

    /** Whether the operator may do that kind of thing for that tenant. */
    public static boolean allow(Administrator by, Permission permission, TenantId tenant) {
        return allow(by.role(), permission) && by.serves(tenant);
    }
}
