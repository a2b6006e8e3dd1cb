package dev.signet.api.cognito.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.SignetUnderTest;
import dev.signet.api.cognito.operation.Service;
import dev.signet.api.cognito.wire.CognitoError;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every operation that is served is called through the AWS SDK for Java by some test of this module, outside of an
 * assertion that it is refused; what the SDK does not know yet is named in a test at least. Whoever serves another one
 * writes such a test anywhere in this module: which ones call what is read from their byte code, whether they run or not.
 */
class EveryOperationByTheJavaSdk {

    /** What no request brings about: Signet's own failures, and the parts of Cognito that are bought for a pool. */
    private static final Set<CognitoError> OUT_OF_REACH =
            EnumSet.of(CognitoError.INTERNAL_ERROR, CognitoError.WEBAUTHN_CONFIGURATION_MISSING);

    private final CallsOfTests tests = CallsOfTests.ofThisModule();
    private final Set<String> told = CallsOfTests.errorsThatAreTold();

    @Test
    void succeedsInATest() {
        List<String> missing = SignetUnderTest.shared().part(Catalogue.class).all().stream()
                .filter(served -> !tests.calls(served.target())
                        && (SdkModel.knows(served.request()) || !tests.names(served.name())))
                .map(Served::target)
                .toList();

        assertThat(missing)
                .as("write a test that calls these through the client of the AWS SDK for Java and sees them succeed")
                .isEmpty();
    }

    @Test
    void isRefusedInATestWithEveryErrorThatSignetTells() {
        List<CognitoError> missing = Arrays.stream(CognitoError.values())
                .filter(error -> told.contains(error.name()) && !OUT_OF_REACH.contains(error))
                .filter(error -> !tests.expects(error.wireName()) && !tests.names(error.wireName()))
                .toList();

        assertThat(missing)
                .as("write a test that sees these errors, by the exceptions of the SDK where it has them")
                .isEmpty();
    }

    @Test
    void isFoundInTheByteCodeOfTests() {
        assertThat(tests.calls(Service.USER_POOLS.target("GetUser"))).isTrue();
        assertThat(tests.calls(Service.USER_POOLS.target("NoSuchOperation"))).isFalse();
        assertThat(tests.expects("GroupExistsException")).isTrue();
    }
}
