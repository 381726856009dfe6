#!/usr/bin/perl
# Infisical: plain variables only (no _FILE), a 32 character key, database and Redis before it answers.
use strict;
use warnings;
use StandIn;

my $key = env_secret('ENCRYPTION_KEY', 1);
fail('ENCRYPTION_KEY must have 32 characters, not ' . length $key) unless length $key == 32;
env_secret('AUTH_SECRET', 1);
my ($database) = env_secret('DB_CONNECTION_URI', 1) =~ m{^postgres(?:ql)?://[^@]+@([^/]+)/} or fail('DB_CONNECTION_URI is not a postgres:// URI');
my ($redis) = env_secret('REDIS_URL', 1) =~ m{^rediss?://(?:[^@]*@)?([^/]+)} or fail('REDIS_URL is not a redis:// URI');
for my $target ([PostgreSQL => $database, 5432], [Redis => $redis, 6379]) {
    my ($what, $address, $default) = @$target;
    my ($host, $port) = split /:/, $address;
    my $tries = 0;
    until (reachable($host, $port // $default)) {
        fail("$what at $address does not answer") if ++$tries > 30;
        sleep 1;
    }
    say_log("$what at $address answers");
}
serve(
    ':8080' => sub {
        my ($method, $path) = @_;
        return json('{"message":"Ok","emailConfigured":false,"inviteOnlySignup":false,"redisConfigured":true}') if $path eq '/api/status';
        return [200, { 'Content-Type' => 'text/html' }, "<title>Infisical (lab stand-in)</title>\n"] if $path eq '/';
        return;
    },
    ':9464' => sub { $_[1] eq '/metrics' ? [200, {}, "target_info{service_name=\"infisical-core\"} 1\n"] : undef },
);
