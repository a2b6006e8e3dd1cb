package dev.signet.application.operator;

import static dev.signet.application.operator.Permission.CHANGE_SETTINGS;
import static dev.signet.application.operator.Permission.CHANGE_USERS;
import static dev.signet.application.operator.Permission.MANAGE_HOLDS;
import static dev.signet.application.operator.Permission.READ_AUDIT;
import static dev.signet.application.operator.Permission.READ_HOLDS;
import static dev.signet.application.operator.Permission.READ_OPERATORS;
import static dev.signet.application.operator.Permission.READ_PERSONAL;
import static dev.signet.application.operator.Permission.READ_SETTINGS;
import static dev.signet.application.operator.Permission.READ_USERS;
import static dev.signet.domain.operator.OperatorRole.AUDITOR;
import static dev.signet.domain.operator.OperatorRole.PLATFORM_ADMINISTRATOR;
import static dev.signet.domain.operator.OperatorRole.READ_ONLY;
import static dev.signet.domain.operator.OperatorRole.TENANT_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.operator.OperatorRefused.NotAllowed;
import dev.signet.domain.Actor;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.tenant.TenantId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhatARoleMayDo {

    private static final TenantId OURS = TenantId.of(new UUID(0, 1));
    private static final TenantId THEIRS = TenantId.of(new UUID(0, 2));
    private static final OperatorId OPERATOR = OperatorId.of(new UUID(0, 3));

    private static final Map<OperatorRole, Set<Permission>> EXPECTED = Map.of(
            PLATFORM_ADMINISTRATOR, EnumSet.allOf(Permission.class),
            TENANT_ADMINISTRATOR,
                    EnumSet.of(
                            READ_SETTINGS,
                            READ_USERS,
                            READ_AUDIT,
                            READ_PERSONAL,
                            READ_OPERATORS,
                            READ_HOLDS,
                            MANAGE_HOLDS,
                            CHANGE_SETTINGS,
                            CHANGE_USERS),
            AUDITOR, EnumSet.of(READ_SETTINGS, READ_USERS, READ_AUDIT, READ_PERSONAL, READ_OPERATORS, READ_HOLDS),
            READ_ONLY, EnumSet.of(READ_SETTINGS, READ_USERS));

    @ParameterizedTest
    @EnumSource(OperatorRole.class)
    void isWrittenDownForEveryKindOfThing(OperatorRole role) {
        assertThat(Arrays.stream(Permission.values()).filter(each -> Permissions.allow(role, each)))
                .containsExactlyElementsOf(expected(role));
    }

    @ParameterizedTest
    @EnumSource(OperatorRole.class)
    void holdsInNoOtherTenantThanTheirs(OperatorRole role) {
        Administrator bound = new Administrator(OPERATOR, role, OURS);
        for (Permission permission : Permission.values()) {
            assertThat(Permissions.allow(bound, permission, OURS))
                    .isEqualTo(expected(role).contains(permission));
            assertThat(Permissions.allow(bound, permission, THEIRS)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(OperatorRole.class)
    void holdsInEveryTenantWhereTheRoleIsForAll(OperatorRole role) {
        Administrator everywhere = new Administrator(OPERATOR, role, null);
        for (Permission permission : Permission.values()) {
            assertThat(Permissions.allow(everywhere, permission, THEIRS))
                    .isEqualTo(expected(role).contains(permission));
        }
    }

    @Test
    void isInsistedOn() {
        Administrator auditor = new Administrator(OPERATOR, AUDITOR, null);
        assertThatCode(() -> auditor.require(READ_AUDIT)).doesNotThrowAnyException();
        assertThatThrownBy(() -> auditor.require(CHANGE_USERS)).isInstanceOfSatisfying(NotAllowed.class, refused -> {
            assertThat(refused.id()).isEqualTo("operator.not_allowed");
        });
    }

    @Test
    void isDoneInTheirOwnNameAndSealedWithTheirOwnKey() {
        Caller atTheDoor = new Caller(Actor.ANONYMOUS, "192.0.2.7", null, "req-1");
        Context context = new Administrator(OPERATOR, AUDITOR, null).context(OURS, null, atTheDoor);
        assertThat(context.caller().actor()).isEqualTo(Actor.operator(OPERATOR));
        assertThat(context.about()).isEqualTo(OPERATOR);
        assertThat(context.caller().address()).isEqualTo("192.0.2.7");
    }

    private static Set<Permission> expected(OperatorRole role) {
        @Nullable Set<Permission> expected = EXPECTED.get(role);
        assertThat(expected).as("what " + role + " may do").isNotNull();
        return expected == null ? Set.of() : expected;
    }
}
