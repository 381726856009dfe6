#!/usr/bin/perl
# Grafana: GF_…__FILE as /run.sh does it; dashboards that are not JSON are complained about in the log, as the real one does.
use strict;
use warnings;
use StandIn;
use JSON::PP ();
use File::Find 'find';

for my $name (grep { /^GF_.+__FILE$/ } sort keys %ENV) {
    my $plain = $name =~ s/__FILE$//r;
    fail("both $plain and $name are set (but are exclusive)") if defined $ENV{$plain};
    secret($ENV{$name}, $plain);
}
my $mark = '/var/lib/grafana/grafana.db';
open my $out, '>>', $mark or fail("GF_PATHS_DATA='/var/lib/grafana' is not writable: $!");
close $out;

my %titles;
sub read_dashboards {
    %titles = ();
    my @roots = grep { -d } qw(/etc/grafana/dashboards);
    find({ no_chdir => 1, wanted => sub {
        return unless /\.json$/ && -f;
        open my $in, '<', $_ or return say_log("failed to load dashboard from $_: $!");
        my $board = eval { JSON::PP::decode_json(do { local $/; <$in> }) };
        return say_log("failed to load dashboard from $_: $@") unless $board;
        $titles{ $board->{uid} // $_ } = $board->{title} // $_;
    } }, @roots) if @roots;
}
read_dashboards();
say_log('provisioned dashboards: ', join ', ', map { $titles{$_} } sort keys %titles);
my $last = time;
serve(
    ':3000' => sub {
        my ($method, $path) = @_;
        return json("{\n  \"database\": \"ok\",\n  \"version\": \"$ENV{STAND_IN_VERSION}\",\n  \"commit\": \"lab\"\n}") if $path eq '/api/health';
        return [200, {}, "grafana_build_info{version=\"$ENV{STAND_IN_VERSION}\"} 1\ngrafana_stat_totals_dashboard " . keys(%titles) . "\n"] if $path eq '/metrics';
        return json(JSON::PP->new->canonical->encode([map { { uid => $_, title => $titles{$_} } } sort keys %titles])) if $path eq '/api/search';
        return [302, { Location => '/login' }, ''] if $path eq '/';
        return [200, { 'Content-Type' => 'text/html' }, "<title>Grafana (lab stand-in)</title>\n"] if $path eq '/login';
        return;
    },
    tick => sub { return if time - $last < 30; $last = time; read_dashboards() },
);
