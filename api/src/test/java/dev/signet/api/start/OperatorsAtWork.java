package dev.signet.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientRefused;
import dev.signet.application.client.DeleteClient;
import dev.signet.application.client.ReadClient;
import dev.signet.application.client.RegisterClient;
import dev.signet.application.client.RegisterClient.Registered;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.AppointOperator;
import dev.signet.application.operator.DismissOperator;
import dev.signet.application.operator.ListOperators;
import dev.signet.application.operator.OperatorRefused;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.pool.ChangePoolSettings;
import dev.signet.application.pool.CreatePool;
import dev.signet.application.pool.ListPools;
import dev.signet.application.pool.ListSigningKeys;
import dev.signet.application.pool.PoolRefused;
import dev.signet.application.pool.ReadPool;
import dev.signet.application.pool.RotateSigningKey;
import dev.signet.application.session.OwnSessions;
import dev.signet.application.signin.SignIn;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.application.signin.SignInRequest;
import dev.signet.application.start.FirstStart;
import dev.signet.application.start.Started;
import dev.signet.application.tenant.CreateTenant;
import dev.signet.application.token.PublicSigningKey;
import dev.signet.application.user.ChangeUserAttributes;
import dev.signet.application.user.CreateUser;
import dev.signet.application.user.CreateUser.Created;
import dev.signet.application.user.DeleteUser;
import dev.signet.application.user.DisableUser;
import dev.signet.application.user.EnableUser;
import dev.signet.application.user.ReadUser;
import dev.signet.application.user.ResetUserPassword;
import dev.signet.application.user.SetUserPassword;
import dev.signet.application.user.SignOutUser;
import dev.signet.application.user.UserRefused;
import dev.signet.domain.Actor;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserStatus;
import dev.signet.ledger.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorsAtWork {

    private static final Caller DESK = new Caller(Actor.ANONYMOUS, "192.0.2.7", "test", "req-1");
    private static final PageRequest PAGE = new PageRequest(50, null);
    private static final String PASSWORD = "Correct-h0rse-battery";

    private final Rooms node = Rooms.on(TestPostgres.migratedDatabase());
    private final Started house = node.get(FirstStart.class).start();
    private final Administrator chief = chief();
    private final TenantId ours = node.get(CreateTenant.class).create(chief, "Ours", DESK);
    private final Administrator local = new Administrator(operator(), OperatorRole.TENANT_ADMINISTRATOR, ours);
    private final UserPoolId pool = node.get(CreatePool.class).create(local, ours, PoolSettings.named("Pool"), DESK);

    @BeforeAll
    void worksInTheirOwnTenant() {
        assertThat(node.get(ListPools.class).list(local, ours, PAGE).items())
                .extracting(known -> known.id())
                .containsExactly(pool);
    }

    @AfterAll
    void close() {
        node.close();
    }

    @Test
    void findNothingOfAnotherTenant() {
        TenantId theirs = node.get(CreateTenant.class).create(chief, "Theirs", DESK);
        Administrator stranger = new Administrator(operator(), OperatorRole.TENANT_ADMINISTRATOR, theirs);
        assertThatThrownBy(() -> node.get(ReadPool.class).read(stranger, pool))
                .isInstanceOf(PoolRefused.PoolNotFound.class);
        assertThatThrownBy(() -> node.get(ReadPool.class).read(stranger, UserPoolId.of(new UUID(0, 9))))
                .isInstanceOf(PoolRefused.PoolNotFound.class);
        assertThatThrownBy(() -> node.get(CreateUser.class).create(stranger, named("eve"), DESK))
                .isInstanceOf(PoolRefused.PoolNotFound.class);
        assertThatThrownBy(() -> node.get(ReadPool.class).read(local, house.systemPool()))
                .isInstanceOf(PoolRefused.PoolNotFound.class);
    }

    @Test
    void rotateAKeyWhoseTokensStayGood() {
        SigningKeyId next = node.get(RotateSigningKey.class).rotate(local, pool, SigningKeyUse.ACCESS, DESK);
        List<PublicSigningKey> keys = node.get(ListSigningKeys.class).list(local, pool);
        assertThat(keys).hasSize(3);
        assertThat(keys)
                .filteredOn(key -> key.use() == SigningKeyUse.ACCESS && key.verifiableUntil() == null)
                .extracting(PublicSigningKey::id)
                .containsExactly(next);
        assertThat(keys).allMatch(key -> key.verifiesAt(Instant.now().plus(Duration.ofHours(47))));
    }

    @Test
    void cannotRenameHowUsersAreNamed() {
        PoolSettings present = node.get(ReadPool.class).read(local, pool).settings();
        PoolSettings other = new PoolSettings(
                present.name(),
                Set.of(SignInName.EMAIL),
                present.attributes(),
                present.passwordPolicy(),
                present.hashing(),
                present.verification(),
                present.lockout(),
                present.mfa(),
                present.devices(),
                present.signingAlgorithm(),
                present.keyOverlap(),
                present.selfSignUp(),
                present.statusLists(),
                present.messages(),
                present.triggers(),
                present.accounts(),
                present.kept(),
                present.migration(),
                present.risk());
        assertThatThrownBy(() -> node.get(ChangePoolSettings.class).change(local, pool, other, DESK))
                .isInstanceOf(PoolRefused.SignInNamesFixed.class);
    }

    @Test
    void lookAfterAUser() {
        Registered client =
                node.get(RegisterClient.class).register(local, pool, ClientSettings.named("App"), true, DESK);
        Created alice = node.get(CreateUser.class).create(local, named("alice"), DESK);
        assertThat(alice.invitation()).isNotNull();
        assertThat(alice.password()).isNull();
        assertThatThrownBy(() -> node.get(ResetUserPassword.class).reset(local, pool, alice.user(), DESK))
                .isInstanceOf(UserRefused.NotNow.class);
        node.get(SetUserPassword.class).set(local, pool, alice.user(), PASSWORD, true, DESK);

        signIn(client, "alice");
        assertThat(node.get(SignOutUser.class).signOut(local, pool, alice.user(), DESK))
                .isEqualTo(1);
        signIn(client, "alice@example.org");
        node.get(DisableUser.class).disable(local, pool, alice.user(), DESK);
        assertThat(node.get(OwnSessions.class).of(alice.user())).isEmpty();
        node.get(EnableUser.class).enable(local, pool, alice.user(), DESK);

        node.get(ChangeUserAttributes.class)
                .change(local, pool, alice.user(), Map.of("email", "a@example.org"), Set.of(), DESK);
        ReadUser.Shown shown = node.get(ReadUser.class).read(local, pool, alice.user());
        assertThat(shown.account().profile().attributes()).containsEntry("email", "a@example.org");
        assertThat(shown.account().profile().verified()).isEmpty();
        Administrator reader = new Administrator(operator(), OperatorRole.READ_ONLY, ours);
        assertThat(node.get(ReadUser.class).read(reader, pool, alice.user()).profile())
                .isEmpty();

        node.get(ChangeUserAttributes.class).change(local, pool, alice.user(), Map.of(), Set.of("email"), DESK);
        node.get(ResetUserPassword.class).reset(local, pool, alice.user(), DESK);
        assertThat(node.get(ReadUser.class)
                        .read(local, pool, alice.user())
                        .account()
                        .status())
                .isEqualTo(UserStatus.RESET_REQUIRED);

        node.get(SetUserPassword.class).set(local, pool, alice.user(), PASSWORD, true, DESK);
        signIn(client, "alice");
        node.get(DeleteClient.class).delete(local, pool, client.client(), DESK);
        assertThatThrownBy(() -> node.get(ReadClient.class).read(local, pool, client.client()))
                .isInstanceOf(ClientRefused.ClientNotFound.class);
        node.get(DeleteUser.class).delete(local, pool, alice.user(), DESK);
        assertThatThrownBy(() -> node.get(ReadUser.class).read(local, pool, alice.user()))
                .isInstanceOf(UserRefused.UserNotFound.class);
    }

    @Test
    void appointOneAnotherAndNeverGiveUpTheLastOne() {
        Created deputy = node.get(CreateUser.class)
                .create(
                        chief,
                        new CreateUser.Request(house.systemPool(), "deputy", null, Map.of(), Set.of(), false),
                        DESK);
        assertThat(deputy.password()).isNotNull();
        OperatorId appointed = node.get(AppointOperator.class)
                .appoint(chief, deputy.user(), OperatorRole.TENANT_ADMINISTRATOR, ours, DESK);
        assertThatThrownBy(() ->
                        node.get(AppointOperator.class).appoint(chief, deputy.user(), OperatorRole.AUDITOR, null, DESK))
                .isInstanceOf(OperatorRefused.AlreadyAppointed.class);
        assertThatThrownBy(() -> node.get(AppointOperator.class)
                        .appoint(local, deputy.user(), OperatorRole.PLATFORM_ADMINISTRATOR, null, DESK))
                .isInstanceOf(OperatorRefused.NotAllowed.class);
        assertThatThrownBy(() -> node.get(DeleteUser.class).delete(chief, house.systemPool(), deputy.user(), DESK))
                .isInstanceOf(UserRefused.IsOperator.class);
        assertThatThrownBy(() -> node.get(DismissOperator.class).dismiss(chief, chief.operator(), DESK))
                .isInstanceOf(OperatorRefused.OwnRole.class);
        node.get(DismissOperator.class).dismiss(chief, appointed, DESK);
        assertThatThrownBy(() -> node.get(DismissOperator.class).dismiss(chief, appointed, DESK))
                .isInstanceOf(OperatorRefused.OperatorNotFound.class);
    }

    private Administrator chief() {
        Administrator anybody = new Administrator(operator(), OperatorRole.AUDITOR, null);
        OperatorId first = node.get(ListOperators.class)
                .list(anybody, PAGE)
                .items()
                .getFirst()
                .id();
        return new Administrator(first, OperatorRole.PLATFORM_ADMINISTRATOR, null);
    }

    private CreateUser.Request named(String name) {
        return new CreateUser.Request(pool, name, null, Map.of("email", name + "@example.org"), Set.of("email"), true);
    }

    private void signIn(Registered client, String name) {
        assertThat(node.get(SignIn.class)
                        .signIn(
                                SignInRequest.byPassword(
                                        new ClientCredentials(pool, client.client(), client.secret()), name, PASSWORD),
                                DESK))
                .isInstanceOf(SignedIn.class);
    }

    private static OperatorId operator() {
        return OperatorId.of(UUID.randomUUID());
    }
}
