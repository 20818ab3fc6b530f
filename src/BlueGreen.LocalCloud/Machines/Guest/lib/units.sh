# Where unit files lie, and what they say; read by systemctl and by what runs the services.
# shellcheck shell=sh disable=SC2034 # who reads this file uses them

unit_file() {
    for directory in /etc/systemd/system /run/systemd/system /usr/local/lib/systemd/system /lib/systemd/system; do
        if [ -e "$directory/$1.service" ]; then
            echo "$directory/$1.service"
            return 0
        fi
    done
    return 1
}

# Sets one variable for each setting, with its default.
read_unit() {
    Type=simple User='' Group='' WorkingDirectory='' PIDFile='' Restart=no RestartSec=0.1 RuntimeDirectory='' StateDirectory=''
    LogsDirectory='' KillMode=control-group UMask=0022 RemainAfterExit=no TimeoutStopSec=90 TimeoutSec=''
    ExecStartPre='' ExecStart='' ExecStartPost='' ExecReload='' ExecStop='' ExecStopPost=''
    Environment='' EnvironmentFile='' WantedBy='' Alias=''
    set -- "$1" "$(unit_file "$1")"
    for dropin in "/lib/systemd/system/$1.service.d"/*.conf "/etc/systemd/system/$1.service.d"/*.conf; do
        [ -e "$dropin" ] && set -- "$@" "$dropin"
    done
    name=$1
    shift
    eval "$(awk -v unit="$name" -f /usr/lib/bluegreen/unit.awk "$@")"
    TimeoutStopSec=${TimeoutSec:-$TimeoutStopSec}
}

# Anybody may ask, so no signal is sent.
is_running() { [ -e "/proc/$1" ]; }
