namespace Fs
module Disk =
    let save (file: string) = System.IO.File.WriteAllText(file, "fs")
