"""Words to lines to blocks, in the order a person reads them."""
