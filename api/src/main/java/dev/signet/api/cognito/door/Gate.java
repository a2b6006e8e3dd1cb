package dev.signet.api.cognito.door;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Presenting;
import dev.signet.api.cognito.operation.Signed;
import dev.signet.api.cognito.operation.TokenInBody;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.ForUsers;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.caller.Callers;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.limit.Limits;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets in whoever may call an operation, and counts whoever has proved nothing. */
@Component
class Gate {

    private final Limits limits;
    private final TokenInBody tokens;
    private final Signed signed;
    private final Presenting clients;

    Gate(Limits limits, TokenInBody tokens, Signed signed, Presenting clients) {
        this.limits = limits;
        this.tokens = tokens;
        this.signed = signed;
        this.clients = clients;
    }

    /** Refuses a source that asks too much, before the body costs anything. */
    void count(Served operation, HttpServletRequest request, HttpServletResponse response) {
        if (operation.access() instanceof Public open) {
            limits.perSource(open.value(), request, response);
        }
    }

    /** Who signed, where an operation is for operators: found out before the body is read for what it says. */
    Map<Class<?>, Object> knock(Served operation, HttpServletRequest request, HttpServletResponse response) {
        Map<Class<?>, Object> who = new HashMap<>();
        if (operation.access() instanceof ForOperators operators) {
            who.put(Administrator.class, operator(operation, operators, request, response));
        }
        return who;
    }

    /** Counts a body that is no request, where whoever sent it has proved nothing and was not counted. */
    void misunderstood(Served operation, HttpServletRequest request, HttpServletResponse response) {
        if (operation.access() instanceof ForUsers) {
            limits.perSource(Allowance.TOKENS, request, response);
        }
    }

    /** Who calls, by what they have proved: a session, an operator, or nothing but where they come from. */
    void enter(
            Served operation,
            Record shape,
            Map<Class<?>, Object> who,
            HttpServletRequest request,
            HttpServletResponse response) {
        switch (operation.access()) {
            case Public _ -> account(shape).ifPresent(name -> limits.perAccount(pool(shape), name));
            case ForUsers _ -> who.put(LiveSession.class, user(operation.declared(), shape, request, response));
            case ForOperators _ -> {}
            default -> throw new IllegalStateException(operation.target() + " declares access that nobody checks");
        }
        who.put(Caller.class, Callers.of(request));
    }

    private LiveSession user(
            Operation declared, Record shape, HttpServletRequest request, HttpServletResponse response) {
        LiveSession session;
        try {
            session = tokens.require(Members.text(shape, "accessToken")
                    .orElseThrow(() -> CognitoError.NOT_AUTHORIZED.because("Invalid Access Token")));
        } catch (RuntimeException refused) {
            limits.perSource(Allowance.TOKENS, request, response);
            throw refused;
        }
        Callers.proved(request, Actor.user(session.user()));
        if (!declared.reads()) {
            limits.perAccount(session.pool().value(), "\0" + session.user().value()); // as no name can be
        }
        return session;
    }

    private Administrator operator(
            Served operation, ForOperators operators, HttpServletRequest request, HttpServletResponse response) {
        Administrator by;
        try {
            by = signed.require(request, operation.room().service().scope());
        } catch (RuntimeException refused) {
            limits.perSource(Allowance.TOKENS, request, response);
            throw refused;
        }
        if (!by.may(operators.value())) {
            throw CognitoError.ACCESS_DENIED.because("The role of the access key's operator does not allow this.");
        }
        Callers.proved(request, Actor.operator(by.operator()));
        return by;
    }

    /** The name that was typed, wherever the shape has it; answers count by the name that their challenge is for. */
    private static Optional<String> account(Record shape) {
        return Members.text(shape, "username").or(() -> Members.entry(shape, "authParameters", "USERNAME"));
    }

    /** By the pool, as the other doors count: another client of it, or another door, is no further allowance. */
    private String pool(Record shape) {
        return Members.text(shape, "clientId")
                .map(client -> clients.poolOf(client).value())
                .or(() -> Members.text(shape, "userPoolId"))
                .orElse("");
    }
}
