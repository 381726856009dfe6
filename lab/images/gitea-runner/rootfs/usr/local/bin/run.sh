#!/usr/bin/perl
# Gitea runner: waits for the forge (retrying for ever, as run.sh does), keeps /data/.runner, serves metrics and the cache port.
use strict;
use warnings;
use StandIn;

my $url = ($ENV{GITEA_INSTANCE_URL} // fail('GITEA_INSTANCE_URL is not set')) =~ s{/+$}{}r;
my $state = $ENV{RUNNER_STATE_FILE} // '/data/.runner';
my $config = '';
if (my $file = $ENV{CONFIG_FILE}) {
    open my $in, '<', $file or fail("cannot read $file: $!");
    local $/;
    $config = <$in>;
}
# run.sh is PID 1 and must end while it waits, too.
$SIG{TERM} = $SIG{INT} = sub { exit 0 };
if (!-s $state) {
    my $token = $ENV{GITEA_RUNNER_REGISTRATION_TOKEN} // secret($ENV{GITEA_RUNNER_REGISTRATION_TOKEN_FILE} // fail('no registration token'), 'the registration token');
    while (1) {
        my ($status, $body) = http_get("$url/api/v1/version");
        last if $status == 200;
        say_log("Waiting to retry ... $url answers ", $status || $body);
        sleep 5;
    }
    open my $out, '>', $state or fail("cannot write $state: $!");
    print $out "{\"address\":\"$url\",\"name\":\"" . ($ENV{GITEA_RUNNER_NAME} // 'lab') . "\"}\n";
    close $out;
    say_log('Runner registered successfully.');
}
my ($metrics) = $config =~ /^\s*metrics:.*?addr:\s*"?([\d.]*:\d+)/ms;
my ($cache) = $config =~ /^\s*cache:.*?port:\s*(\d+)/ms;
serve(
    ($metrics // '127.0.0.1:9101') => sub {
        my ($method, $path) = @_;
        return [200, {}, "ok\n"] if $path eq '/healthz' || $path eq '/readyz';
        return [200, {}, "gitea_runner_info{version=\"$ENV{STAND_IN_VERSION}\"} 1\n"] if $path eq '/metrics';
        return;
    },
    ($cache ? (":$cache" => sub { [200, {}, "cache (lab stand-in)\n"] }) : ()),
);
