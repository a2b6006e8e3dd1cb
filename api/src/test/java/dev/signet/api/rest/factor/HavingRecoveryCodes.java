package dev.signet.api.rest.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.mfa.RecoveryCodes;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HavingRecoveryCodes extends AppScene {

    @Test
    void goesWithItsRecoveryCodes() {
        enrolled();
        http.post("/v1/me/recovery-codes", "{}", alice.bearer());

        assertThat(http.send("DELETE", "/v1/me/totp", BodyPublishers.noBody(), alice.bearer())
                        .status())
                .isEqualTo(204);

        JsonNode left = factors();
        assertThat(left.path("totp").asBoolean()).isFalse();
        assertThat(left.path("recovery_codes_left").asInt()).isZero();
        assertThat(left.path("enabled").size()).isZero();
        assertThat(kept()).isZero();
    }

    @Test
    void givesTenRecoveryCodesOfWhichEachServesOnce() {
        enrolled();
        List<String> codes = recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[2-9A-Z]{5}-[2-9A-Z]{5}"));

        String typed = codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(RecoveryCodes.isOne(typed)).isTrue();
        assertThat(RecoveryCodes.isOne("123456")).isFalse();
        assertThat(recover(typed)).isTrue();
        assertThat(recover(typed)).isFalse();
        assertThat(recover("22222-22222")).isFalse();
        assertThat(factors().path("recovery_codes_left").asInt()).isEqualTo(9);
        assertThat(events("user.recovery_code_used")).isEqualTo(1);
    }

    @Test
    void givesNewRecoveryCodesInThePlaceOfOldOnes() {
        enrolled();
        List<String> old = recoveryCodes();
        List<String> fresh = recoveryCodes();

        assertThat(recover(old.getFirst())).isFalse();
        assertThat(recover(fresh.getFirst())).isTrue();
        assertThat(factors().path("recovery_codes_left").asInt()).isEqualTo(9);
    }

    @Test
    void givesNoRecoveryCodesWithoutAnApp() {
        assertThat(http.post("/v1/me/recovery-codes", "{}", alice.bearer()).problem())
                .isEqualTo("400 mfa.factor_not_set_up");
    }

    @Test
    void leavesNothingBehindOfWhoeverIsErased() {
        enrolled();
        recoveryCodes();
        propose();
        assertThat(kept()).isEqualTo(12);

        http.send("DELETE", "/v1/me", BodyPublishers.noBody(), alice.bearer());

        assertThat(kept()).isZero();
    }

    private List<String> recoveryCodes() {
        return http.post("/v1/me/recovery-codes", "{}", alice.bearer())
                .json()
                .path("codes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private boolean recover(String code) {
        RecoveryCodes codes = signet.part(RecoveryCodes.class);
        Context context = new Context(house.tenant(), house.pool(), Caller.SYSTEM, user);
        if (!codes.has(house.pool(), user, code)) {
            return false;
        }
        signet.part(Atomically.class).run(() -> codes.spend(house.pool(), user, code, context, now()));
        return true;
    }

    private long kept() {
        return count("""
                select (select count(*) from vault.totp where user_id = u.id)
                     + (select count(*) from vault.recovery_code where user_id = u.id)
                from (select cast(? as text) as id) u
                """);
    }
}
