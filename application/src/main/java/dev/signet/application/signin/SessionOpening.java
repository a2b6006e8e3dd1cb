package dev.signet.application.signin;

import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.session.SessionTokens;
import dev.signet.application.session.TokenDesk;
import dev.signet.application.session.TokenDesk.Holder;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.application.token.RefreshToken;
import dev.signet.application.token.RefreshTokenFormat;
import dev.signet.domain.session.Factor;
import dev.signet.domain.session.SessionCommand.OpenSession;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.session.TokenId;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The last step of every sign-in: the session is opened, and once that is committed its tokens are signed. */
@Component
class SessionOpening {

    private final Commands commands;
    private final Identifiers identifiers;
    private final RefreshTokenFormat refreshTokens;
    private final TokenDesk desk;

    SessionOpening(Commands commands, Identifiers identifiers, RefreshTokenFormat refreshTokens, TokenDesk desk) {
        this.commands = commands;
        this.identifiers = identifiers;
        this.refreshTokens = refreshTokens;
        this.desk = desk;
    }

    /** A session that is open, and what is still to be signed. */
    record Opened(House house, Account account, OpenSession command, String refreshToken) {}

    Opened open(House house, Account account, Set<Factor> factors, Caller caller, Instant now) {
        return open(house, account, SessionId.of(identifiers.next()), factors, caller, now);
    }

    Opened open(House house, Account account, SessionId session, Set<Factor> factors, Caller caller, Instant now) {
        RefreshToken refresh = refreshTokens.make(session);
        OpenSession command = new OpenSession(
                session,
                account.user(),
                house.pool(),
                house.client(),
                factors,
                TokenId.of(identifiers.next()),
                TokenId.of(identifiers.next()),
                refresh.id(),
                now.plus(house.clientSettings().tokenValidity().access()),
                now.plus(house.clientSettings().tokenValidity().refresh()),
                now);
        commands.send(command, house.context(caller, account.user()));
        return new Opened(house, account, command, refresh.text());
    }

    SessionTokens handOut(Opened opened) {
        OpenSession command = opened.command();
        House house = opened.house();
        return desk.sign(
                new Holder(
                        house.pool(),
                        house.idKey(),
                        house.accessKey(),
                        house.client(),
                        house.clientSettings(),
                        command.user(),
                        opened.account().profile(),
                        opened.account().groups(),
                        command.session(),
                        house.settings().statusLists(),
                        command.at()),
                command.accessToken(),
                command.idToken(),
                opened.refreshToken(),
                command.at());
    }
}
