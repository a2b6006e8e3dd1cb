package dev.signet.api.cognito.signin;

import dev.signet.api.cognito.signin.SignInShapes.ContextDataType;
import dev.signet.api.cognito.signin.SignInShapes.HttpHeader;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.application.command.Caller;
import dev.signet.domain.risk.AddressRange;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Believes a back end that has signed its request where the person is for whom it asks. Nobody else is believed. */
final class Vouching {

    private static final int LONGEST_AGENT = 256;

    private Vouching() {}

    /** Whoever the back end speaks for; the back end itself where it says nothing. */
    static Caller of(Caller backEnd, @Nullable ContextDataType context) {
        if (context == null) {
            return backEnd;
        }
        String address = AddressRange.address(context.ipAddress())
                .map(InetAddress::getHostAddress)
                .orElseThrow(() -> CognitoError.INVALID_PARAMETER.because(
                        "ContextData.IpAddress must be an IPv4 or IPv6 address"));
        return backEnd.at(address, agent(context));
    }

    private static @Nullable String agent(ContextDataType context) {
        return context.httpHeaders().stream()
                .filter(header -> "User-Agent".equalsIgnoreCase(header.headerName()))
                .map(HttpHeader::headerValue)
                .filter(value -> value != null && !value.isBlank())
                .map(value -> value.substring(0, Math.min(value.length(), LONGEST_AGENT)))
                .findFirst()
                .orElse(null);
    }
}
