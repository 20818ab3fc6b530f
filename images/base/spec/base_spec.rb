# What every image is, whatever site it holds.
require_relative '../../spec/spec_helper'

describe file('/etc/debian_version') do
  its(:content) { should match(/\A12\./) }
end

%w[nginx nodejs curl ca-certificates].each do |name|
  describe package(name) do
    it { should be_installed }
  end
end

describe command('node --version') do
  its(:stdout) { should match(/\Av(1[89]|[2-9]\d)\./) }
end

describe service('nginx') do
  it { should be_enabled }
  it { should be_running }
end

describe command('nginx -t') do
  its(:exit_status) { should eq 0 }
end

describe user('www-data') do
  it { should exist }
  it { should have_login_shell '/usr/sbin/nologin' }
end

describe file('/etc/nginx/sites-enabled/default') do
  it { should_not exist }
end

describe 'Secrets' do
  # Private keys and settings that anyone on the machine could read.
  describe command("find /etc /home /opt /root /srv -xdev -type f -perm /o=r \\( -name '*.key' -o -name '*.env' -o -name 'id_*' ! -name '*.pub' -o -name 'credentials' -o -name 'ssh_host_*_key' \\)") do
    its(:stdout) { should eq '' }
  end

  describe file('/etc/shadow') do
    it { should_not be_readable.by('others') }
  end

  describe command("awk -F: '$2 == \"\" { print $1 }' /etc/shadow") do
    its(:stdout) { should eq '' }
  end
end
