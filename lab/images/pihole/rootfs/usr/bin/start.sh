#!/usr/bin/perl
# Pi-hole: FTLCONF_* variables to dnsmasq options; the password file as v6 reads it; /api/info/login and /admin/ on the web port.
use strict;
use warnings;
use StandIn;
use POSIX ':sys_wait_h';

my $name = $ENV{WEBPASSWORD_FILE};
my $password = $ENV{FTLCONF_webserver_api_password} // (defined $name ? secret("/run/secrets/$name", 'the web password') : undef);
say_log('No password set in environment or config file, assigning random password') unless defined $password;

open my $toml, '>', '/etc/pihole/pihole.toml' or fail("cannot write /etc/pihole/pihole.toml: $!");
print $toml "# stand-in for Pi-hole $ENV{STAND_IN_VERSION}\n", map { "$_ = \"$ENV{$_}\"\n" } grep { /^FTLCONF_/ && !/password/ } sort keys %ENV;
close $toml;

open my $hosts, '>', '/etc/pihole/lab.hosts' or fail("cannot write /etc/pihole/lab.hosts: $!");
print $hosts "127.0.0.1 pi.hole\n", map { "$_\n" } grep { /\S/ } split /[;\n]/, $ENV{FTLCONF_dns_hosts} // '';
close $hosts;
my @options = (
    '--keep-in-foreground', '--log-facility=-', '--user=root', '--no-resolv', '--no-hosts', '--addn-hosts=/etc/pihole/lab.hosts',
    (map { "--server=$_" } grep { /\S/ } split /[;\n]/, $ENV{FTLCONF_dns_upstreams} // ''),
    (map { "--$_" } grep { /\S/ } split /[;\n]/, $ENV{FTLCONF_misc_dnsmasq_lines} // ''),
);
my $dnsmasq = fork // fail("cannot fork: $!");
if ($dnsmasq == 0) { exec 'dnsmasq', @options or fail("cannot start dnsmasq: $!") }
open my $pid, '>', '/run/pihole-FTL.pid' or fail("cannot write /run/pihole-FTL.pid: $!");
print $pid "$dnsmasq\n";
close $pid;

my ($port) = ($ENV{FTLCONF_webserver_port} // '80') =~ /(\d+)/;
say_log('FTL started');
serve(
    ":$port" => sub {
        my ($method, $path) = @_;
        return json('{"dns":true,"https_port":0,"took":0.0001}') if $path eq '/api/info/login';
        return [302, { Location => '/admin/login' }, ''] if $path eq '/admin/';
        return [200, { 'Content-Type' => 'text/html' }, "<title>Pi-hole (lab stand-in)</title>\n"] if $path eq '/admin/login';
        return;
    },
    reload => sub { kill HUP => $dnsmasq },
    tick   => sub { fail('dnsmasq ended') unless kill 0 => $dnsmasq },
);
