package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.pool.PoolShapes.UpdateUserPoolRequest;
import dev.signet.api.cognito.pool.PoolTypes.AccountRecoverySettingType;
import dev.signet.api.cognito.pool.PoolTypes.AdvancedSecurityAdditionalFlowsType;
import dev.signet.api.cognito.pool.PoolTypes.RecoveryOptionType;
import dev.signet.api.cognito.pool.PoolTypes.UserAttributeUpdateSettingsType;
import dev.signet.api.cognito.pool.PoolTypes.UserPoolAddOnsType;
import dev.signet.domain.pool.AccountSettings;
import dev.signet.domain.pool.RecoveryMechanism;
import dev.signet.domain.risk.RiskMode;
import dev.signet.domain.risk.RiskSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What holds for accounts, as requests say it. */
final class Accounts {

    private static final String ACTIVE = "ACTIVE";

    private Accounts() {}

    static AccountSettings wanted(UpdateUserPoolRequest r, AccountSettings present) {
        return new AccountSettings(
                recovery(r.accountRecoverySetting()),
                Set.copyOf(beforeUpdate(r.userAttributeUpdateSettings())),
                present.sessions(),
                ACTIVE.equals(r.deletionProtection()));
    }

    static AccountRecoverySettingType recovery(AccountSettings accounts) {
        List<RecoveryMechanism> mechanisms = accounts.recovery();
        return new AccountRecoverySettingType(IntStream.range(0, mechanisms.size())
                .mapToObj(at ->
                        new RecoveryOptionType(at + 1, mechanisms.get(at).name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    static @Nullable UserAttributeUpdateSettingsType updates(AccountSettings accounts) {
        return accounts.verifyBeforeUpdate().isEmpty()
                ? null
                : new UserAttributeUpdateSettingsType(
                        accounts.verifyBeforeUpdate().stream().sorted().toList());
    }

    static String protection(AccountSettings accounts) {
        return accounts.deletionProtection() ? ACTIVE : "INACTIVE";
    }

    /** How sign-ins are assessed; what is done about it is said by {@code SetRiskConfiguration}, and stays. */
    static RiskSettings assessed(@Nullable UserPoolAddOnsType wanted, RiskSettings present) {
        AdvancedSecurityAdditionalFlowsType more = wanted == null ? null : wanted.advancedSecurityAdditionalFlows();
        String custom = more == null ? null : more.customAuthMode();
        return new RiskSettings(
                wanted == null ? RiskMode.OFF : RiskMode.valueOf(wanted.advancedSecurityMode()),
                custom == null ? RiskMode.OFF : RiskMode.valueOf(custom),
                present.policy());
    }

    static @Nullable UserPoolAddOnsType assessed(RiskSettings risk, boolean told) {
        boolean off = risk.mode() == RiskMode.OFF && risk.custom() == RiskMode.OFF;
        return off && !told
                ? null
                : new UserPoolAddOnsType(
                        risk.mode().name(),
                        risk.custom() == RiskMode.OFF
                                ? null
                                : new AdvancedSecurityAdditionalFlowsType(
                                        risk.custom().name()));
    }

    private static List<RecoveryMechanism> recovery(@Nullable AccountRecoverySettingType wanted) {
        List<RecoveryOptionType> options = wanted == null ? null : wanted.recoveryMechanisms();
        if (options == null) {
            return AccountSettings.DEFAULT.recovery();
        }
        if (options.stream().map(RecoveryOptionType::priority).distinct().count() < options.size()) {
            throw new IllegalArgumentException("RecoveryMechanisms must each have a Priority of its own");
        }
        return options.stream()
                .sorted(Comparator.comparing(RecoveryOptionType::priority))
                .map(option -> RecoveryMechanism.valueOf(option.name().toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static List<String> beforeUpdate(@Nullable UserAttributeUpdateSettingsType wanted) {
        List<String> names = wanted == null ? null : wanted.attributesRequireVerificationBeforeUpdate();
        return names == null ? List.of() : names.stream().distinct().toList();
    }
}
