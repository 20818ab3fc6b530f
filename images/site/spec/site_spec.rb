# What the site's image is, beyond the base image. EXPECTED_VERSION is the version that was packed.
require_relative '../../spec/spec_helper'

expected = ENV.fetch('EXPECTED_VERSION')

%w[nginx londontamed].each do |name|
  describe service(name) do
    it { should be_enabled }
    it { should be_running }
  end
end

[80, 3001].each do |number|
  describe port(number) do
    it { should be_listening }
  end
end

describe port(3000) do
  it { should be_listening.on('127.0.0.1') }
  it { should_not be_listening.on('0.0.0.0') }
end

describe 'The site' do
  # What is installed, and what runs.
  %w[/version /api/version].each do |path|
    describe command("curl -fsS --max-time 5 http://127.0.0.1#{path}") do
      its(:stdout) { should match(/"version":\s*"#{Regexp.escape(expected)}"/) }
    end
  end

  # Only the title: the JUnit formatter breaks on a page that is not plain ASCII.
  describe command("curl -fsS --max-time 5 http://127.0.0.1/ | grep -o '<title>[ -~]*'") do
    its(:stdout) { should match(/London Tamed/) }
  end

  describe command('curl -fsS --max-time 5 http://127.0.0.1/api/tours') do
    its(:exit_status) { should eq 0 }
  end

  describe command('curl -fsS --max-time 5 http://127.0.0.1:3001/health') do
    its(:stdout) { should match(/"healthy":\s*true/) }
  end
end

describe user('londontamed') do
  it { should exist }
  it { should have_login_shell '/usr/sbin/nologin' }
end

describe command('ps -o user:20= -C node') do
  its(:stdout) { should match(/\Alondontamed\s*\z/) }
end

describe file('/srv/londontamed/version.json') do
  it { should be_owned_by 'root' }
  it { should be_mode 644 }
end

describe 'What only root may change' do
  describe command('find /srv/londontamed ! -user root -o -perm /g=w,o=w ! -type l') do
    its(:stdout) { should eq '' }
  end
end

describe file('/etc/londontamed') do
  it { should be_owned_by 'root' }
  it { should be_grouped_into 'londontamed' }
  it { should be_mode 750 }
end

describe file('/etc/londontamed/environment') do
  it { should be_owned_by 'root' }
  it { should be_grouped_into 'londontamed' }
  it { should be_mode 640 }
end
