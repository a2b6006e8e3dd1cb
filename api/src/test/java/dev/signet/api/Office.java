package dev.signet.api;

import dev.signet.api.People.Person;
import dev.signet.application.client.RegisterClient;
import dev.signet.application.command.Caller;
import dev.signet.application.hold.PlaceHold;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.AppointOperator;
import dev.signet.application.pool.ChangePoolSettings;
import dev.signet.application.pool.CreatePool;
import dev.signet.application.pool.ReadPool;
import dev.signet.application.revocation.OrderRevocation;
import dev.signet.application.start.Started;
import dev.signet.application.tenant.CreateTenant;
import dev.signet.application.user.ChangeUserAttributes;
import dev.signet.application.user.ConfirmUser;
import dev.signet.application.user.CreateUser;
import dev.signet.application.user.DeleteUser;
import dev.signet.application.user.DisableUser;
import dev.signet.application.user.EnableUser;
import dev.signet.application.user.SetUserPassword;
import dev.signet.application.user.SignOutUser;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.client.RefreshRotation;
import dev.signet.domain.client.TokenValidity;
import dev.signet.domain.device.DeviceSettings;
import dev.signet.domain.hold.LegalHoldId;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.revocation.RevocationTarget;
import dev.signet.domain.risk.RiskSettings;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators do, past the doors: what a test of something else needs before it can begin. */
public final class Office {

    private final SignetUnderTest signet;
    private final Administrator administrator;

    /** The office of a node. */
    public Office(SignetUnderTest signet) {
        this.signet = signet;
        String first = JdbcClient.create(signet.database().ownerDataSource())
                .sql("select o.id from lookup.operator o join lookup.house h on h.id = o.user_id")
                .query(String.class)
                .single();
        this.administrator = new Administrator(new OperatorId(first), OperatorRole.PLATFORM_ADMINISTRATOR, null);
    }

    /** The first operator, who may do everything. */
    public Administrator administrator() {
        return administrator;
    }

    /** A pool in a tenant of its own, with a client. */
    public record House(TenantId tenant, UserPoolId pool, AppClientId client) {}

    /** A new house whose passwords are hashed as fast as may be. */
    public House house() {
        return house(PoolSettings.named("Pool").signInNames());
    }

    /** The same with other names to sign in by. */
    public House house(Set<SignInName> names) {
        return house(names, PoolSettings.named("Pool").verification().autoVerified());
    }

    /** The same with other addresses that get a code at a sign-up. */
    public House house(Set<SignInName> names, Set<String> verified) {
        TenantId tenant = signet.part(CreateTenant.class).create(administrator, "Tenant", Caller.SYSTEM);
        UserPoolId pool = pool(tenant, QuickSettings.pool(names, verified));
        return new House(tenant, pool, client(pool, TokenValidity.DEFAULT));
    }

    /** A house that asks for more than a password, or for something else, with a client that may ask in every way. */
    public House house(MfaSettings mfa) {
        PoolSettings usual = PoolSettings.named("Pool");
        TenantId tenant = signet.part(CreateTenant.class).create(administrator, "Tenant", Caller.SYSTEM);
        UserPoolId pool = pool(
                tenant,
                QuickSettings.pool(usual.signInNames(), usual.verification().autoVerified(), mfa));
        return new House(tenant, pool, clientOfEveryFlow(pool));
    }

    /** Another client that may ask in every way. */
    public AppClientId clientOfEveryFlow(UserPoolId pool) {
        return signet.part(RegisterClient.class)
                .register(administrator, pool, QuickSettings.clientOfEveryFlow(), false, Caller.SYSTEM)
                .client();
    }

    /** Another pool of the same tenant, with a client. */
    public House poolBeside(House house) {
        PoolSettings usual = PoolSettings.named("Pool");
        UserPoolId pool = pool(
                house.tenant(),
                QuickSettings.pool(usual.signInNames(), usual.verification().autoVerified()));
        return new House(house.tenant(), pool, client(pool, TokenValidity.DEFAULT));
    }

    private UserPoolId pool(TenantId tenant, PoolSettings settings) {
        return signet.part(CreatePool.class).create(administrator, tenant, settings, Caller.SYSTEM);
    }

    /** Another client of a pool, with the usual rotation of refresh tokens. */
    public AppClientId client(UserPoolId pool, TokenValidity validity) {
        return client(pool, validity, false);
    }

    /** A client of a pool that has a secret, which nobody keeps. */
    public AppClientId confidentialClient(UserPoolId pool) {
        return client(pool, TokenValidity.DEFAULT, true);
    }

    /** A client of a pool that has a secret, as the Authorization header that proves it. */
    public String[] resourceServer(UserPoolId pool) {
        RegisterClient.Registered registered = signet.part(RegisterClient.class)
                .register(administrator, pool, ClientSettings.named("Resource server"), true, Caller.SYSTEM);
        return BasicHeader.of(registered.client().value(), Objects.requireNonNull(registered.secret()));
    }

    /** A client of a pool with these rules for refresh tokens. */
    public AppClientId client(UserPoolId pool, RefreshRotation rotation) {
        return client(pool, TokenValidity.DEFAULT, rotation, false);
    }

    private AppClientId client(UserPoolId pool, TokenValidity validity, boolean confidential) {
        return client(pool, validity, RefreshRotation.DEFAULT, confidential);
    }

    private AppClientId client(
            UserPoolId pool, TokenValidity validity, RefreshRotation rotation, boolean confidential) {
        return signet.part(RegisterClient.class)
                .register(administrator, pool, QuickSettings.client(validity, rotation), confidential, Caller.SYSTEM)
                .client();
    }

    /** The people of a house, through one of its clients. */
    public People people(House house, AppClientId client) {
        return new People(signet.http(), signet.mail(), house.pool().value(), client.value());
    }

    /** The people of a house. */
    public People people(House house) {
        return people(house, house.client());
    }

    /** A user who signs in with {@link People#PASSWORD}. */
    public UserId user(House house, String name) {
        return user(house.pool(), name);
    }

    /** Changes attributes, and takes some addresses as the user's. */
    public void change(House house, UserId user, Map<String, String> attributes, Set<String> verified) {
        signet.part(ChangeUserAttributes.class)
                .change(administrator, house.pool(), user, attributes, verified, Caller.SYSTEM);
    }

    /** Who somebody is. */
    public UserId userOf(Person person) {
        return new UserId(signet.http()
                .get("/v1/me", person.bearer())
                .json()
                .path("user_id")
                .asString());
    }

    /** Changes what a house asks for besides the password. */
    public void mfa(House house, MfaSettings mfa) {
        PoolSettings present =
                signet.part(ReadPool.class).read(administrator, house.pool()).settings();
        signet.part(ChangePoolSettings.class).change(administrator, house.pool(), present.with(mfa), Caller.SYSTEM);
    }

    /** Changes how a house assesses sign-ins. */
    public void risk(House house, RiskSettings risk) {
        PoolSettings present =
                signet.part(ReadPool.class).read(administrator, house.pool()).settings();
        signet.part(ChangePoolSettings.class).change(administrator, house.pool(), present.with(risk), Caller.SYSTEM);
    }

    /** Changes how a house remembers devices. */
    public void devices(House house, DeviceSettings devices) {
        PoolSettings present =
                signet.part(ReadPool.class).read(administrator, house.pool()).settings();
        signet.part(ChangePoolSettings.class)
                .change(administrator, house.pool(), present.remembering(devices), Caller.SYSTEM);
    }

    /** Confirms a sign-up. */
    public void confirm(House house, UserId user) {
        signet.part(ConfirmUser.class).confirm(administrator, house.pool(), user, Caller.SYSTEM);
    }

    /** Closes an account. */
    public void disable(UserPoolId pool, UserId user) {
        signet.part(DisableUser.class).disable(administrator, pool, user, Caller.SYSTEM);
    }

    /** Opens an account again. */
    public void enable(UserPoolId pool, UserId user) {
        signet.part(EnableUser.class).enable(administrator, pool, user, Caller.SYSTEM);
    }

    /** Sets {@link People#PASSWORD} once more, as an operator who was asked to. */
    public void newPassword(UserPoolId pool, UserId user) {
        signet.part(SetUserPassword.class).set(administrator, pool, user, People.PASSWORD, true, Caller.SYSTEM);
    }

    /** Ends all sessions of a user. */
    public void signOut(UserPoolId pool, UserId user) {
        signet.part(SignOutUser.class).signOut(administrator, pool, user, Caller.SYSTEM);
    }

    /** Orders that all sessions of a user be revoked. */
    public RevocationOrderId order(House house, UserId user) {
        return signet.part(OrderRevocation.class)
                .order(
                        administrator,
                        house.pool(),
                        RevocationTarget.of(user),
                        RevocationReason.COMPROMISED,
                        Caller.SYSTEM);
    }

    /** Holds a whole pool. */
    public LegalHoldId hold(House house) {
        return signet.part(PlaceHold.class)
                .place(
                        administrator,
                        house.pool(),
                        null,
                        null,
                        new PlaceHold.Ground("C-12/26", "litigation"),
                        Caller.SYSTEM);
    }

    /** Withdraws a signing key. */
    public void withdraw(House house, SigningKeyId key) {
        signet.part(OrderRevocation.class)
                .order(
                        administrator,
                        house.pool(),
                        RevocationTarget.of(key),
                        RevocationReason.COMPROMISED,
                        Caller.SYSTEM);
    }

    /** Removes an account. */
    public void delete(UserPoolId pool, UserId user) {
        signet.part(DeleteUser.class).delete(administrator, pool, user, Caller.SYSTEM);
    }

    /** Somebody who has that role, for one tenant or for all, signed in at the console. */
    public Person operator(OperatorRole role, @Nullable TenantId tenant) {
        Started own = signet.house();
        String name = People.newName();
        UserId user = user(own.systemPool(), name);
        signet.part(AppointOperator.class).appoint(administrator, user, role, tenant, Caller.SYSTEM);
        return atTheConsole(name);
    }

    /** An operator whose session is too old, signed in once more. */
    public Person again(Person operator) {
        return atTheConsole(operator.name());
    }

    private Person atTheConsole(String name) {
        Started own = signet.house();
        People staff = new People(
                signet.http(),
                signet.mail(),
                own.systemPool().value(),
                own.consoleClient().value());
        return new Person(name, "", staff.signIn(name, People.PASSWORD).json());
    }

    /** The same with addresses, of which some are verified. */
    public UserId user(House house, String name, Map<String, String> attributes, Set<String> verified) {
        return user(house.pool(), name, attributes, verified);
    }

    private UserId user(UserPoolId pool, String name) {
        return user(pool, name, Map.of(), Set.of());
    }

    private UserId user(UserPoolId pool, String name, Map<String, String> attributes, Set<String> verified) {
        UserId user = signet.part(CreateUser.class)
                .create(
                        administrator,
                        new CreateUser.Request(pool, name, null, attributes, verified, false),
                        Caller.SYSTEM)
                .user();
        newPassword(pool, user);
        return user;
    }
}
