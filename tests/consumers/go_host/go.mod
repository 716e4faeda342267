module example.vn/host

go 1.19
