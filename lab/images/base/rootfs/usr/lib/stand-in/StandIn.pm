# What all stand-ins share: logging, secrets as the real software reads them, a small HTTP server that ends quickly at SIGTERM.
package StandIn;
use strict;
use warnings;
use Exporter 'import';
use IO::Socket::IP;
use IO::Select;
use POSIX ();
our @EXPORT = qw(say_log fail secret env_secret reachable http_get http_send serve json remember_version);

$| = 1;
STDERR->autoflush(1);

sub say_log { print STDERR POSIX::strftime('%Y-%m-%dT%H:%M:%SZ', gmtime), ' ', @_, "\n" }

# Ends the process as the real software would: one clear last line, exit code 1.
sub fail { say_log('fatal: ', @_); POSIX::_exit(1) }

# Content of a secret file, trimmed.
sub secret {
    my ($path, $what) = @_;
    open my $in, '<', $path or fail("cannot read $what from $path: $!");
    local $/;
    my $text = <$in> // '';
    $text =~ s/\s+\z//;
    fail("$what in $path is empty") if $text eq '';
    return $text;
}

# NAME or NAME_FILE; both set is an error. $required: missing is an error too.
sub env_secret {
    my ($name, $required) = @_;
    my ($value, $file) = @ENV{ $name, "${name}_FILE" };
    fail("both $name and ${name}_FILE are set") if defined $value && defined $file;
    return secret($file, $name) if defined $file;
    fail("$name is required") if $required && !defined $value;
    return $value;
}

sub reachable {
    my ($host, $port) = @_;
    my $socket = IO::Socket::IP->new(PeerHost => $host, PeerPort => $port, Timeout => 2) or return 0;
    close $socket;
    return 1;
}

# Status and body; status 0 when nothing answers.
sub http_get { return http_send('GET', $_[0], {}, '') }

sub http_send {
    my ($method, $url, $headers, $content) = @_;
    my ($host, $port, $path) = $url =~ m{^http://([^:/]+)(?::(\d+))?(/.*)?$} or return (0, "not an http URL: $url");
    my $socket = IO::Socket::IP->new(PeerHost => $host, PeerPort => $port // 80, Timeout => 3) or return (0, "$!");
    my %all = (Host => $host, 'Content-Length' => length $content, %$headers);
    print $socket "$method " . ($path // '/') . " HTTP/1.0\r\n", (map { "$_: $all{$_}\r\n" } sort keys %all), "\r\n$content";
    my $answer = do { local $/; <$socket> } // '';
    my ($status) = $answer =~ m{^HTTP/1\.\d (\d+)};
    my ($body) = $answer =~ /\r\n\r\n(.*)\z/s;
    return ($status // 0, $body // '');
}

sub json { return [200, { 'Content-Type' => 'application/json' }, $_[0]] }

# Refuses data that a newer version has written, as the real software does; the file lives on the service's volume.
sub remember_version {
    my ($file, $version, $sentence) = @_;
    if (open my $in, '<', $file) {
        my $last = <$in> // '';
        chomp $last;
        fail(sprintf $sentence, $last) if compare_versions($last, $version) > 0;
    }
    open my $out, '>', $file or fail("cannot write $file: $!");
    print $out "$version\n";
}

sub compare_versions {
    my ($left, $right) = map { [/(\d+)/g] } @_;
    for my $index (0 .. 3) {
        my $order = ($left->[$index] // 0) <=> ($right->[$index] // 0);
        return $order if $order;
    }
    return 0;
}

sub answer {
    my ($client, $handler) = @_;
    local $SIG{ALRM} = sub { POSIX::_exit(0) };
    # Handlers run programs and want their exit codes.
    local $SIG{CHLD} = 'DEFAULT';
    alarm 10;
    my $request = <$client> // '';
    my ($method, $path) = $request =~ m{^([A-Z]+) (\S+) HTTP/} or return;
    my %headers;
    while (defined(my $line = <$client>)) {
        $line =~ s/\r?\n\z//;
        last if $line eq '';
        my ($name, $value) = split /:\s*/, $line, 2;
        $headers{ lc $name } = $value;
    }
    my $content = '';
    my $length = $headers{'content-length'} // 0;
    return if $length !~ /^\d{1,7}$/;
    read $client, $content, $length if $length > 0;
    my ($query) = $path =~ /\?(.*)/;
    my ($status, $more, $body) = @{ $handler->($method, $path =~ s/\?.*//r, \%headers, $content, $query // '') // [404, {}, "404 page not found\n"] };
    my %out = ('Content-Type' => 'text/plain', 'Content-Length' => length $body, 'Connection' => 'close', %$more);
    print $client "HTTP/1.1 $status ", ($status < 300 ? 'OK' : $status < 400 ? 'Found' : 'Refused'), "\r\n",
        (map { "$_: $out{$_}\r\n" } sort keys %out), "\r\n", ($method eq 'HEAD' ? '' : $body);
}

# serve('0.0.0.0:80' => \&handler, ':2222' => "banner\r\n", reload => sub {...}, tick => sub {...}): never returns.
sub serve {
    my (%listeners) = @_;
    my ($reload, $tick) = delete @listeners{qw(reload tick)};
    my %handlers;
    my $select = IO::Select->new;
    for my $address (sort keys %listeners) {
        my ($host, $port) = $address =~ /^(.*):(\d+)$/ or fail("not an address: $address");
        $host = '0.0.0.0' if $host eq '' || $host eq '[::]' || $host eq 'localhost' && 0;
        my $socket = IO::Socket::IP->new(LocalHost => $host, LocalPort => $port, Listen => 128, ReuseAddr => 1)
            or fail("listen tcp $host:$port: bind: $@");
        $handlers{ fileno $socket } = $listeners{$address};
        $select->add($socket);
        say_log("listening on $host:$port");
    }
    my $parent = $$;
    local $SIG{CHLD} = 'IGNORE';
    local $SIG{PIPE} = 'IGNORE';
    for my $signal (qw(TERM INT QUIT)) {
        $SIG{$signal} = sub { say_log("got SIG$signal, ending") if $$ == $parent; POSIX::_exit(0) };
    }
    $SIG{HUP} = sub { $reload->() if $reload };
    while (1) {
        for my $socket ($select->can_read(1)) {
            my $client = $socket->accept or next;
            my $handler = $handlers{ fileno $socket };
            if (!ref $handler) { print $client $handler; close $client; next }
            my $child = fork;
            if (!defined $child) { say_log("cannot fork: $!"); close $client; next }
            if ($child == 0) { answer($client, $handler); close $client; POSIX::_exit(0) }
            close $client;
        }
        $tick->() if $tick;
    }
}

1;
