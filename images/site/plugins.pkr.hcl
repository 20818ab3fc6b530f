# Packer reads this from 1.7 on; older ones have the plugin built in, reject this block, and are given the template alone.
packer {
  required_plugins {
    amazon = {
      version = ">= 1.2.0"
      source  = "github.com/hashicorp/amazon"
    }
  }
}
