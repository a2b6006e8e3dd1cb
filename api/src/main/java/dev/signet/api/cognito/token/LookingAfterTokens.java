package dev.signet.api.cognito.token;

import dev.signet.api.cognito.operation.ClientMetadata;
import dev.signet.api.cognito.operation.Issued;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.operation.Presenting;
import dev.signet.api.cognito.token.TokenShapes.AdminUserGlobalSignOutRequest;
import dev.signet.api.cognito.token.TokenShapes.AdminUserGlobalSignOutResponse;
import dev.signet.api.cognito.token.TokenShapes.GetTokensFromRefreshTokenRequest;
import dev.signet.api.cognito.token.TokenShapes.GetTokensFromRefreshTokenResponse;
import dev.signet.api.cognito.token.TokenShapes.GlobalSignOutRequest;
import dev.signet.api.cognito.token.TokenShapes.GlobalSignOutResponse;
import dev.signet.api.cognito.token.TokenShapes.RevokeTokenRequest;
import dev.signet.api.cognito.token.TokenShapes.RevokeTokenResponse;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.cognito.wire.CognitoRefused;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.ForUsers;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientRefused;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.session.LiveSession;
import dev.signet.application.session.RefreshTokens;
import dev.signet.application.session.RevokeToken;
import dev.signet.application.session.SessionRefused;
import dev.signet.application.session.SignOut;
import dev.signet.application.user.FindUser;
import dev.signet.application.user.SignOutUser;
import dev.signet.domain.pool.UserPoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class LookingAfterTokens implements Operations {

    private final Presenting clients;
    private final RefreshTokens refresh;
    private final RevokeToken revoke;
    private final SignOut signOut;
    private final FindUser find;
    private final SignOutUser signOutUser;

    LookingAfterTokens(
            Presenting clients,
            RefreshTokens refresh,
            RevokeToken revoke,
            SignOut signOut,
            FindUser find,
            SignOutUser signOutUser) {
        this.clients = clients;
        this.refresh = refresh;
        this.revoke = revoke;
        this.signOut = signOut;
        this.find = find;
        this.signOutUser = signOutUser;
    }

    @Operation
    @Public(Allowance.TOKENS)
    GetTokensFromRefreshTokenResponse getTokensFromRefreshToken(
            GetTokensFromRefreshTokenRequest request, Caller caller) {
        return new GetTokensFromRefreshTokenResponse(Issued.told(refresh.refresh(
                new RefreshTokens.Request(
                        clients.secret(request.clientId(), request.clientSecret()),
                        request.refreshToken(),
                        true,
                        request.deviceKey(),
                        ClientMetadata.of(request.clientMetadata())),
                caller)));
    }

    @Operation
    @Public(Allowance.TOKENS)
    RevokeTokenResponse revokeToken(RevokeTokenRequest request, Caller caller) {
        try {
            revoke.revokeRefreshToken(
                    new RefreshTokens.Request(known(request.clientId(), request.clientSecret()), request.token()),
                    caller);
        } catch (ClientRefused refused) {
            throw unauthorized();
        } catch (SessionRefused.NotARefreshToken refused) {
            throw CognitoError.UNSUPPORTED_TOKEN_TYPE.because("Unsupported token type");
        }
        return new RevokeTokenResponse();
    }

    @Operation
    @ForUsers
    GlobalSignOutResponse globalSignOut(GlobalSignOutRequest request, LiveSession session, Caller caller) {
        signOut.everywhere(session, caller);
        return new GlobalSignOutResponse();
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    AdminUserGlobalSignOutResponse adminUserGlobalSignOut(
            AdminUserGlobalSignOutRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        signOutUser.signOut(by, pool, find.find(by, pool, request.username()), caller);
        return new AdminUserGlobalSignOutResponse();
    }

    /** This operation does not tell a client that does not exist from one with another secret. */
    private ClientCredentials known(String client, @Nullable String secret) {
        try {
            return clients.secret(client, secret);
        } catch (CognitoRefused unknown) {
            throw unauthorized();
        }
    }

    private static CognitoRefused unauthorized() {
        return CognitoError.UNAUTHORIZED.because("Invalid client or secret");
    }
}
