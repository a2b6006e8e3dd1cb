package dev.signet.application.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.policy.AccessRequest;
import dev.signet.domain.policy.NamedPolicy;
import dev.signet.domain.policy.PolicyKind;
import dev.signet.domain.policy.PolicySet;
import dev.signet.domain.policy.RequestContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AWS's user guide says becomes of requests under the policies that it shows, in our own words. */
class ExamplesOfTheUserGuide {

    private static final Map<String, String> POLICIES = Map.ofEntries(
            Map.entry("home folders", """
                    {"Version": "2012-10-17", "Statement": [
                      {"Effect": "Allow", "Action": ["s3:ListAllMyBuckets", "s3:GetBucketLocation"],
                       "Resource": "arn:aws:s3:::*"},
                      {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::files",
                       "Condition": {"StringLike": {"s3:prefix": ["", "home/", "home/${aws:username}/*"]}}},
                      {"Effect": "Allow", "Action": "s3:*", "Resource": [
                        "arn:aws:s3:::files/home/${aws:username}", "arn:aws:s3:::files/home/${aws:username}/*"]}]}"""),
            Map.entry("folders of identities", """
                    {"Version": "2012-10-17", "Statement": [
                      {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::files",
                       "Condition": {"StringLike": {"s3:prefix": "app/${cognito-identity.amazonaws.com:sub}/*"}}},
                      {"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
                       "Resource": "arn:aws:s3:::files/app/${cognito-identity.amazonaws.com:sub}/*"}]}"""),
            Map.entry("encrypted transport", """
                    {"Version": "2012-10-17", "Statement": [
                      {"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
                      {"Effect": "Deny", "Action": "s3:*", "Resource": ["arn:aws:s3:::files", "arn:aws:s3:::files/*"],
                       "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}"""),
            Map.entry("one summer", """
                    {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",
                      "Condition": {"DateGreaterThan": {"aws:CurrentTime": "2026-06-01T00:00:00Z"},
                                    "DateLessThan": {"aws:CurrentTime": "2026-08-31T23:59:59Z"}}}}"""),
            Map.entry("short lists", """
                    {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:ListBucket",
                      "Resource": "arn:aws:s3:::files", "Condition": {"NumericLessThanEquals": {"s3:max-keys": "10"}}}}"""),
            Map.entry("from the office", """
                    {"Version": "2012-10-17", "Statement": [
                      {"Effect": "Allow", "Action": "*", "Resource": "*"},
                      {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {
                        "NotIpAddress": {"aws:SourceIp": ["192.0.2.0/24", "203.0.113.0/24"]},
                        "Bool": {"aws:ViaAWSService": "false"}}}]}"""),
            Map.entry("second factor", """
                    {"Version": "2012-10-17", "Statement": [
                      {"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
                      {"Effect": "Deny", "NotAction": "s3:List*", "Resource": "*",
                       "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}}]}"""),
            Map.entry("small machines", """
                    {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "ec2:RunInstances",
                      "Resource": "*", "Condition": {"StringLikeIfExists": {"ec2:InstanceType": ["t1.*", "t2.*"]}}}}"""),
            Map.entry("no temporary credentials", """
                    {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "ec2:*", "Resource": "*",
                      "Condition": {"Null": {"aws:TokenIssueTime": "true"}}}}"""),
            Map.entry("some attributes", """
                    {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "dynamodb:GetItem",
                      "Resource": "*", "Condition": {
                        "ForAllValues:StringEquals": {"dynamodb:Attributes": ["Id", "Message", "Tags"]},
                        "Null": {"dynamodb:Attributes": "false"}}}}"""),
            Map.entry("forbidden attributes", """
                    {"Version": "2012-10-17", "Statement": [
                      {"Effect": "Allow", "Action": "dynamodb:*", "Resource": "*"},
                      {"Effect": "Deny", "Action": "dynamodb:PutItem", "Resource": "*",
                       "Condition": {"ForAnyValue:StringLike": {"dynamodb:Attributes": ["ID", "Posted*"]}}}]}"""),
            Map.entry("own team", """
                    {"Version": "2012-10-17", "Statement": [
                      {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"},
                      {"Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": {"StringNotEquals":
                        {"s3:ExistingObjectTag/Team": "${aws:PrincipalTag/Team}"}}}]}"""),
            Map.entry("team or everybody", """
                    {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject",
                      "Resource": "arn:aws:s3:::files/${aws:PrincipalTag/team, 'company-wide'}/*"}}"""),
            Map.entry("from one topic", """
                    {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sqs:SendMessage",
                      "Resource": "arn:aws:sqs:eu-west-1:111122223333:queue", "Condition":
                        {"ArnEquals": {"aws:SourceArn": "arn:aws:sns:*:111122223333:topic"}}}}"""),
            Map.entry("all but one bucket", """
                    {"Version": "2012-10-17", "Statement": [
                      {"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
                      {"Effect": "Deny", "Action": "s3:*",
                       "NotResource": ["arn:aws:s3:::payroll", "arn:aws:s3:::payroll/*"]}]}"""),
            Map.entry("encrypted at rest", """
                    {"Version": "2012-10-17", "Statement": [
                      {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "*"},
                      {"Effect": "Deny", "Action": "s3:PutObject", "Resource": "*", "Condition":
                        {"StringNotEquals": {"s3:x-amz-server-side-encryption": ["AES256", "aws:kms"]}}}]}"""),
            Map.entry("variables of old", """
                    {"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::files/${aws:username}/*"}}"""));

    @ParameterizedTest(name = "{0}: {1} on {2} where {3} is {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "home folders | s3:ListAllMyBuckets | arn:aws:s3::: | | ALLOWED",
                "home folders | s3:ListBucket | arn:aws:s3:::files | aws:username=eve;s3:prefix= | ALLOWED",
                "home folders | s3:ListBucket | arn:aws:s3:::files | aws:username=eve;s3:prefix=home/eve/x | ALLOWED",
                "home folders | s3:ListBucket | arn:aws:s3:::files | aws:username=eve;s3:prefix=home/bob/ | NOT_ALLOWED_BY_ROLE",
                "home folders | s3:ListBucket | arn:aws:s3:::files | aws:username=eve | NOT_ALLOWED_BY_ROLE",
                "home folders | s3:PutObject | arn:aws:s3:::files/home/eve/a | aws:username=eve | ALLOWED",
                "home folders | s3:PutObject | arn:aws:s3:::files/home/eve2/a | aws:username=eve | NOT_ALLOWED_BY_ROLE",
                "folders of identities | s3:GetObject | arn:aws:s3:::files/app/eu:1/a | cognito-identity.amazonaws.com:sub=eu:1 | ALLOWED",
                "folders of identities | s3:GetObject | arn:aws:s3:::files/app/eu:2/a | cognito-identity.amazonaws.com:sub=eu:1 | NOT_ALLOWED_BY_ROLE",
                "folders of identities | s3:GetObject | arn:aws:s3:::files/app/eu:2/a | cognito-identity.amazonaws.com:sub=* | NOT_ALLOWED_BY_ROLE",
                "folders of identities | s3:GetObject | arn:aws:s3:::files/app//a | | NOT_ALLOWED_BY_ROLE",
                "folders of identities | s3:ListBucket | arn:aws:s3:::files | cognito-identity.amazonaws.com:sub=eu:1;s3:prefix=app/eu:1/ | ALLOWED",
                "encrypted transport | s3:GetObject | arn:aws:s3:::files/a | aws:SecureTransport=true | ALLOWED",
                "encrypted transport | s3:GetObject | arn:aws:s3:::files/a | aws:SecureTransport=false | DENIED",
                "encrypted transport | s3:GetObject | arn:aws:s3:::other/a | aws:SecureTransport=false | ALLOWED",
                "one summer | s3:GetObject | arn:aws:s3:::f/a | aws:CurrentTime=2026-07-01T00:00:00Z | ALLOWED",
                "one summer | s3:GetObject | arn:aws:s3:::f/a | aws:CurrentTime=2026-09-01T00:00:00Z | NOT_ALLOWED_BY_ROLE",
                "one summer | s3:GetObject | arn:aws:s3:::f/a | aws:CurrentTime=2026-06-01T00:00:00Z | NOT_ALLOWED_BY_ROLE",
                "short lists | s3:ListBucket | arn:aws:s3:::files | s3:max-keys=10 | ALLOWED",
                "short lists | s3:ListBucket | arn:aws:s3:::files | s3:max-keys=11 | NOT_ALLOWED_BY_ROLE",
                "short lists | s3:ListBucket | arn:aws:s3:::files | | NOT_ALLOWED_BY_ROLE",
                "from the office | s3:GetObject | arn:aws:s3:::f/a | aws:SourceIp=203.0.113.8;aws:ViaAWSService=false | ALLOWED",
                "from the office | s3:GetObject | arn:aws:s3:::f/a | aws:SourceIp=198.51.100.8;aws:ViaAWSService=false | DENIED",
                "from the office | s3:GetObject | arn:aws:s3:::f/a | aws:SourceIp=198.51.100.8;aws:ViaAWSService=true | ALLOWED",
                "second factor | s3:GetObject | arn:aws:s3:::f/a | aws:MultiFactorAuthPresent=true | ALLOWED",
                "second factor | s3:GetObject | arn:aws:s3:::f/a | aws:MultiFactorAuthPresent=false | DENIED",
                "second factor | s3:GetObject | arn:aws:s3:::f/a | | DENIED",
                "second factor | s3:ListBucket | arn:aws:s3:::f | | ALLOWED",
                "small machines | ec2:RunInstances | arn:aws:ec2:eu:1:instance/i | ec2:InstanceType=t2.micro | ALLOWED",
                "small machines | ec2:RunInstances | arn:aws:ec2:eu:1:instance/i | ec2:InstanceType=m5.large | NOT_ALLOWED_BY_ROLE",
                "small machines | ec2:RunInstances | arn:aws:ec2:eu:1:subnet/s | | ALLOWED",
                "no temporary credentials | ec2:StopInstances | arn:aws:ec2:eu:1:instance/i | | ALLOWED",
                "no temporary credentials | ec2:StopInstances | arn:aws:ec2:eu:1:instance/i | aws:TokenIssueTime=2026-01-01T00:00:00Z | NOT_ALLOWED_BY_ROLE",
                "some attributes | dynamodb:GetItem | arn:aws:dynamodb:eu:1:table/t | dynamodb:Attributes=Id,Tags | ALLOWED",
                "some attributes | dynamodb:GetItem | arn:aws:dynamodb:eu:1:table/t | dynamodb:Attributes=Id,Name | NOT_ALLOWED_BY_ROLE",
                "some attributes | dynamodb:GetItem | arn:aws:dynamodb:eu:1:table/t | | NOT_ALLOWED_BY_ROLE",
                "forbidden attributes | dynamodb:PutItem | arn:aws:dynamodb:eu:1:table/t | dynamodb:Attributes=Message,PostedAt | DENIED",
                "forbidden attributes | dynamodb:PutItem | arn:aws:dynamodb:eu:1:table/t | dynamodb:Attributes=Message | ALLOWED",
                "forbidden attributes | dynamodb:PutItem | arn:aws:dynamodb:eu:1:table/t | | ALLOWED",
                "own team | s3:GetObject | arn:aws:s3:::f/a | s3:ExistingObjectTag/Team=blue;aws:PrincipalTag/team=blue | ALLOWED",
                "own team | s3:GetObject | arn:aws:s3:::f/a | s3:ExistingObjectTag/Team=red;aws:PrincipalTag/team=blue | DENIED",
                "own team | s3:GetObject | arn:aws:s3:::f/a | s3:ExistingObjectTag/Team=red | DENIED",
                "team or everybody | s3:GetObject | arn:aws:s3:::files/blue/a | aws:PrincipalTag/team=blue | ALLOWED",
                "team or everybody | s3:GetObject | arn:aws:s3:::files/company-wide/a | | ALLOWED",
                "team or everybody | s3:GetObject | arn:aws:s3:::files/company-wide/a | aws:PrincipalTag/team=blue | NOT_ALLOWED_BY_ROLE",
                "from one topic | SQS:SendMessage | arn:aws:sqs:eu-west-1:111122223333:queue | aws:SourceArn=arn:aws:sns:eu-west-1:111122223333:topic | ALLOWED",
                "from one topic | SQS:SendMessage | arn:aws:sqs:eu-west-1:111122223333:queue | aws:SourceArn=arn:aws:sns:eu-west-1:444455556666:topic | NOT_ALLOWED_BY_ROLE",
                "all but one bucket | s3:GetObject | arn:aws:s3:::payroll/a | | ALLOWED",
                "all but one bucket | s3:GetObject | arn:aws:s3:::other/a | | DENIED",
                "encrypted at rest | s3:PutObject | arn:aws:s3:::f/a | s3:x-amz-server-side-encryption=aws:kms | ALLOWED",
                "encrypted at rest | s3:PutObject | arn:aws:s3:::f/a | s3:x-amz-server-side-encryption=none | DENIED",
                "encrypted at rest | s3:PutObject | arn:aws:s3:::f/a | | DENIED",
                "variables of old | s3:GetObject | arn:aws:s3:::files/eve/a | aws:username=eve | NOT_ALLOWED_BY_ROLE",
                "variables of old | s3:GetObject | arn:aws:s3:::files/${aws:username}/a | aws:username=eve | ALLOWED"
            })
    void endAsItSays(String policy, String action, String resource, String context, String ruling) {
        NamedPolicy role = new NamedPolicy(
                policy, PolicyReader.read(PolicyKind.ROLE, Objects.requireNonNull(POLICIES.get(policy)), "policy"));

        assertThat(new PolicySet(List.of(role), List.of())
                        .decide(AccessRequest.to(action, resource, context(context)))
                        .ruling())
                .hasToString(ruling);
    }

    private static RequestContext context(String written) {
        Map<String, List<String>> context = new HashMap<>();
        if (written != null) {
            for (String each : written.split(";", -1)) {
                String[] parts = each.split("=", 2);
                context.put(parts[0], Arrays.asList(parts[1].split(",", -1)));
            }
        }
        return RequestContext.of(context);
    }
}
