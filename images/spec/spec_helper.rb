# How the specs reach the machine that they test: over SSH, as the environment says. Never locally, which would test the machine that runs them.
require 'serverspec'

set :backend, :ssh
set :host, ENV.fetch('TARGET_HOST')
set :ssh_options,
    user: ENV.fetch('TARGET_USER'),
    port: Integer(ENV.fetch('TARGET_PORT', '22')),
    keys: [ENV.fetch('TARGET_KEY')],
    keys_only: true,
    config: false,
    use_agent: false,
    auth_methods: ['publickey'],
    non_interactive: true,
    timeout: 10,
    # A throw-away machine has a host key that nobody knows, and lends its address to the next one.
    verify_host_key: :never,
    user_known_hosts_file: '/dev/null'

set :request_pty, false
set :disable_sudo, ENV.fetch('TARGET_USER') == 'root'
