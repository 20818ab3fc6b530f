# The site's image: the base image, and the packed site in /srv/londontamed.

variable "region" {
  type        = string
  description = "The region that the image is made in."
}

variable "ec2_endpoint" {
  type        = string
  default     = ""
  description = "The local cloud's address (http://127.0.0.1:4566); empty for AWS."
}

variable "base_image" {
  type        = string
  description = "The base image's id."
}

variable "archive" {
  type        = string
  description = "The packed site, a .tar.gz."
}

variable "image_name" {
  type        = string
  description = "The image's name; no other image of the account may have it."
}

variable "environment" {
  type        = string
  description = "The environment that the image is for: production.londontamed.com."
}

variable "version" {
  type        = string
  description = "The version of the site."
}

variable "release" {
  type        = string
  default     = "0"
  description = "The number that the pages show; 0 for none."
}

variable "content_hash" {
  type        = string
  description = "SHA-256 over the packed site, in hexadecimal: the image is not made again while one with the same hash exists."
}

variable "commit" {
  type        = string
  default     = ""
  description = "The commit that the image is made from; empty where unknown."
}

variable "instance_type" {
  type    = string
  default = "t3.small"
}

variable "volume_size" {
  type        = number
  default     = 8
  description = "The root volume, in GiB; at least 8, as large as Debian's."
}

variable "ssh_username" {
  type        = string
  default     = "admin"
  description = "The user of the source image who may use sudo without a password; Debian's is admin."
}

variable "ssh_cidrs" {
  type        = list(string)
  default     = ["0.0.0.0/0"]
  description = "Who may reach the build instance by SSH, while it lives and with its temporary key; best the address of the machine that builds."
}

variable "subnet_id" {
  type        = string
  default     = ""
  description = "A subnet that reaches the internet; empty for one of the default VPC."
}

variable "manifest" {
  type        = string
  description = "The file that tells which image was made; added to."
}

locals {
  tags = {
    Name                     = var.image_name
    "bluegreen:environment"  = var.environment
    "bluegreen:kind"         = "site"
    "bluegreen:version"      = var.version
    "bluegreen:content-hash" = var.content_hash
    "bluegreen:release"      = var.release
    "bluegreen:commit"       = var.commit
    "bluegreen:base-image"   = "{{ .SourceAMI }}"
  }
}

source "amazon-ebs" "site" {
  region                      = var.region
  custom_endpoint_ec2         = var.ec2_endpoint
  skip_region_validation      = var.ec2_endpoint != ""
  skip_metadata_api_check     = var.ec2_endpoint != ""
  skip_credential_validation  = var.ec2_endpoint != ""
  ami_name                    = var.image_name
  instance_type               = var.instance_type
  subnet_id                   = var.subnet_id
  associate_public_ip_address = true

  source_ami_filter {
    owners      = ["self"]
    most_recent = true
    filters = {
      image-id         = var.base_image
      root-device-type = "ebs"
    }
  }

  launch_block_device_mappings {
    device_name           = "/dev/xvda"
    volume_type           = "gp3"
    iops                  = 3000
    throughput            = 125
    volume_size           = var.volume_size
    encrypted             = true
    delete_on_termination = true
  }

  ssh_username                          = var.ssh_username
  ssh_timeout                           = "5m"
  ssh_clear_authorized_keys             = true
  temporary_security_group_source_cidrs = var.ssh_cidrs

  tags          = local.tags
  snapshot_tags = local.tags
  run_tags = {
    Name                    = "${var.image_name} (build)"
    "bluegreen:environment" = var.environment
  }
}

build {
  sources = ["source.amazon-ebs.site"]

  provisioner "file" {
    source      = var.archive
    destination = "/tmp/site.tar.gz"
  }

  provisioner "file" {
    source      = "${path.root}/files/"
    destination = "/tmp"
  }

  provisioner "shell" {
    execute_command = "sudo -n env {{ .Vars }} sh {{ .Path }}"
    scripts         = ["${path.root}/provision.sh", "${path.root}/../seal.sh"]
  }

  post-processor "manifest" {
    output = var.manifest
    custom_data = {
      version      = var.version
      content_hash = var.content_hash
    }
  }
}
