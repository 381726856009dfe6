// src/manifest/validators.gen.js
const validateVm = validate10;
const schema11 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/vm.schema.json",
	"title": "VmFile",
	"description": "stacks/<vm>/vm.yaml: one machine that runs stacks. The folder's name is the VM's name.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": { "description": "Yours: Fairlead ignores it." } },
	"properties": {
		"id": {
			"description": "Number of the VM in the hypervisor.",
			"type": "integer",
			"minimum": 1
		},
		"description": {
			"description": "One sentence: what this VM is for. Plans and tables show it.",
			"type": "string",
			"minLength": 1
		},
		"managed": {
			"description": "false: an inventory only. Nothing is ever deployed there and no stack folder may stand beside this file. Default: true.",
			"type": "boolean"
		},
		"addresses": {
			"title": "VmAddresses",
			"description": "Where the VM answers.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"lan": {
					"description": "Address on the LAN: IPv4, IPv6 or a name.",
					"type": "string",
					"minLength": 1
				},
				"tailscale": {
					"description": "Address on the tailnet.",
					"type": "string",
					"minLength": 1
				}
			}
		},
		"ssh": {
			"title": "VmSsh",
			"description": "How the pipeline reaches the VM. `--hosts FILE` replaces single values, for a lab.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"host": {
					"description": "Name or address to connect to. Default: addresses.lan.",
					"type": "string",
					"minLength": 1
				},
				"port": {
					"description": "TCP port of sshd. Default: 22.",
					"type": "integer",
					"minimum": 1,
					"maximum": 65535
				},
				"user": {
					"description": "User to log in as. Default: root.",
					"type": "string",
					"pattern": "^[a-z_][a-z0-9_-]*$"
				},
				"hostKeys": {
					"description": "Public host keys that are accepted, as OpenSSH writes them without host name: `ssh-ed25519 AAAA…`. Empty: every connection is refused. Pin them with `npm run trust -- <vm>`.",
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$"
					}
				}
			}
		},
		"resources": {
			"title": "VmResources",
			"description": "What the VM was given; for people and for the plan's preflight.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"memory": {
					"description": "RAM as the hypervisor counts it: 8GB is 8192 MiB. The memory limits of the stacks must fit.",
					"type": "string",
					"pattern": "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$"
				},
				"reserved": {
					"description": "RAM kept for the system and the Engine. Default: 512MB.",
					"type": "string",
					"pattern": "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$"
				},
				"disk": {
					"description": "Disk, as 50GB.",
					"type": "string",
					"pattern": "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$"
				},
				"cores": {
					"description": "Virtual processors.",
					"type": "integer",
					"minimum": 1
				}
			}
		},
		"checks": {
			"description": "Executable claims about the VM itself, asked by `fairlead verify`. Each has exactly one of address, http, tcp, dns.",
			"type": "array",
			"items": {
				"title": "VmFileCheck",
				"type": "object",
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"required": ["name"],
				"properties": {
					"name": {
						"description": "The claim in words: \"joined to the tailnet\".",
						"type": "string",
						"minLength": 1
					},
					"address": {
						"description": "An address that an interface of the VM must have.",
						"type": "string",
						"pattern": "^[0-9a-fA-F.:]+$"
					},
					"http": {
						"title": "VmHttpCheck",
						"description": "An HTTP request made on the VM.",
						"type": "object",
						"additionalProperties": false,
						"required": ["url"],
						"properties": {
							"url": {
								"description": "http:// or https:// URL, as seen from the VM.",
								"type": "string",
								"pattern": "^https?://[^\\s]+$"
							},
							"status": {
								"description": "Expected status. Default: 200.",
								"type": "integer",
								"minimum": 100,
								"maximum": 599
							},
							"contains": {
								"description": "Text that the body must contain.",
								"type": "string",
								"minLength": 1
							}
						}
					},
					"tcp": {
						"title": "VmTcpCheck",
						"description": "A TCP connection made on the VM.",
						"type": "object",
						"additionalProperties": false,
						"required": ["port"],
						"properties": {
							"host": {
								"description": "Default: 127.0.0.1.",
								"type": "string",
								"minLength": 1
							},
							"port": {
								"description": "TCP port.",
								"type": "integer",
								"minimum": 1,
								"maximum": 65535
							}
						}
					},
					"dns": {
						"title": "VmDnsCheck",
						"description": "A DNS question asked from the VM; any address in the answer counts.",
						"type": "object",
						"additionalProperties": false,
						"required": ["server", "name"],
						"properties": {
							"server": {
								"description": "Address of the DNS server.",
								"type": "string",
								"minLength": 1
							},
							"port": {
								"description": "Default: 53.",
								"type": "integer",
								"minimum": 1,
								"maximum": 65535
							},
							"name": {
								"description": "Name to ask for.",
								"type": "string",
								"minLength": 1
							}
						}
					}
				}
			}
		},
		"template": {
			"title": "VmTemplate",
			"description": "The template the VM was cloned from.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": [
				"id",
				"name",
				"profile"
			],
			"properties": {
				"id": {
					"description": "Number of the template in the hypervisor.",
					"type": "integer",
					"minimum": 1
				},
				"name": {
					"description": "Name of the template.",
					"type": "string",
					"minLength": 1
				},
				"profile": {
					"description": "Name of the profile it was prepared with.",
					"type": "string",
					"minLength": 1
				}
			}
		},
		"inventory": {
			"description": "What runs on the VM outside this pipeline. Its ports are taken: a stack that publishes one of them is refused.",
			"type": "array",
			"items": {
				"title": "VmInventoryEntry",
				"type": "object",
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"required": ["name"],
				"properties": {
					"name": {
						"description": "What it is.",
						"type": "string",
						"minLength": 1
					},
					"ports": {
						"description": "TCP ports it holds on the host.",
						"type": "array",
						"items": {
							"type": "integer",
							"minimum": 1,
							"maximum": 65535
						}
					},
					"note": {
						"description": "Anything a reader should know.",
						"type": "string"
					}
				}
			}
		},
		"except": {
			"description": "Rules that do not apply to this VM, by id (`fairlead rules`): a reason, or `{ reason: …, until: 2027-03-31 }`.",
			"type": "object",
			"additionalProperties": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"required": ["reason"],
				"properties": {
					"reason": {
						"description": "Why the rule does not apply here, one sentence.",
						"type": "string",
						"minLength": 1
					},
					"until": {
						"description": "Last day of the exception, as 2027-03-31.",
						"type": "string"
					}
				}
			}
		}
	}
};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = /* @__PURE__ */ new RegExp("^x-", "");
const pattern3 = /* @__PURE__ */ new RegExp("^[a-z_][a-z0-9_-]*$", "");
const pattern4 = /* @__PURE__ */ new RegExp("^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$", "");
const pattern6 = /* @__PURE__ */ new RegExp("^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$", "");
const pattern10 = /* @__PURE__ */ new RegExp("^[0-9a-fA-F.:]+$", "");
const pattern11 = /* @__PURE__ */ new RegExp("^https?://[^\\s]+$", "");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(func2.call(schema11.properties, key0) || pattern0.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err1 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema11.properties.id.type,
					parentSchema: schema11.properties.id,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 < 1 || isNaN(data0)) {
					const err2 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema11.properties.id,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			}
		}
		if (data.description !== void 0) {
			let data1 = data.description;
			if (typeof data1 === "string") {
				if (data1.length < 1) {
					const err3 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/properties/description/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema11.properties.description,
						data: data1
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.description.type,
					parentSchema: schema11.properties.description,
					data: data1
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.managed !== void 0) {
			let data2 = data.managed;
			if (typeof data2 !== "boolean") {
				const err5 = {
					instancePath: instancePath + "/managed",
					schemaPath: "#/properties/managed/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema11.properties.managed.type,
					parentSchema: schema11.properties.managed,
					data: data2
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.addresses !== void 0) {
			let data3 = data.addresses;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				for (const key1 in data3) if (!(key1 === "lan" || key1 === "tailscale" || pattern0.test(key1))) {
					const err6 = {
						instancePath: instancePath + "/addresses",
						schemaPath: "#/properties/addresses/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.addresses,
						data: data3
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data3.lan !== void 0) {
					let data4 = data3.lan;
					if (typeof data4 === "string") {
						if (data4.length < 1) {
							const err7 = {
								instancePath: instancePath + "/addresses/lan",
								schemaPath: "#/properties/addresses/properties/lan/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.addresses.properties.lan,
								data: data4
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					} else {
						const err8 = {
							instancePath: instancePath + "/addresses/lan",
							schemaPath: "#/properties/addresses/properties/lan/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.addresses.properties.lan.type,
							parentSchema: schema11.properties.addresses.properties.lan,
							data: data4
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data3.tailscale !== void 0) {
					let data5 = data3.tailscale;
					if (typeof data5 === "string") {
						if (data5.length < 1) {
							const err9 = {
								instancePath: instancePath + "/addresses/tailscale",
								schemaPath: "#/properties/addresses/properties/tailscale/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.addresses.properties.tailscale,
								data: data5
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/addresses/tailscale",
							schemaPath: "#/properties/addresses/properties/tailscale/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.addresses.properties.tailscale.type,
							parentSchema: schema11.properties.addresses.properties.tailscale,
							data: data5
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/addresses",
					schemaPath: "#/properties/addresses/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.addresses.type,
					parentSchema: schema11.properties.addresses,
					data: data3
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.ssh !== void 0) {
			let data6 = data.ssh;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				for (const key2 in data6) if (!(key2 === "host" || key2 === "port" || key2 === "user" || key2 === "hostKeys" || pattern0.test(key2))) {
					const err12 = {
						instancePath: instancePath + "/ssh",
						schemaPath: "#/properties/ssh/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.ssh,
						data: data6
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data6.host !== void 0) {
					let data7 = data6.host;
					if (typeof data7 === "string") {
						if (data7.length < 1) {
							const err13 = {
								instancePath: instancePath + "/ssh/host",
								schemaPath: "#/properties/ssh/properties/host/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.ssh.properties.host,
								data: data7
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
					} else {
						const err14 = {
							instancePath: instancePath + "/ssh/host",
							schemaPath: "#/properties/ssh/properties/host/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.ssh.properties.host.type,
							parentSchema: schema11.properties.ssh.properties.host,
							data: data7
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
				if (data6.port !== void 0) {
					let data8 = data6.port;
					if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
						const err15 = {
							instancePath: instancePath + "/ssh/port",
							schemaPath: "#/properties/ssh/properties/port/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema11.properties.ssh.properties.port.type,
							parentSchema: schema11.properties.ssh.properties.port,
							data: data8
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (typeof data8 == "number" && isFinite(data8)) {
						if (data8 > 65535 || isNaN(data8)) {
							const err16 = {
								instancePath: instancePath + "/ssh/port",
								schemaPath: "#/properties/ssh/properties/port/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65535
								},
								message: "must be <= 65535",
								schema: 65535,
								parentSchema: schema11.properties.ssh.properties.port,
								data: data8
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
						if (data8 < 1 || isNaN(data8)) {
							const err17 = {
								instancePath: instancePath + "/ssh/port",
								schemaPath: "#/properties/ssh/properties/port/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema11.properties.ssh.properties.port,
								data: data8
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
					}
				}
				if (data6.user !== void 0) {
					let data9 = data6.user;
					if (typeof data9 === "string") {
						if (!pattern3.test(data9)) {
							const err18 = {
								instancePath: instancePath + "/ssh/user",
								schemaPath: "#/properties/ssh/properties/user/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z_][a-z0-9_-]*$" },
								message: "must match pattern \"^[a-z_][a-z0-9_-]*$\"",
								schema: "^[a-z_][a-z0-9_-]*$",
								parentSchema: schema11.properties.ssh.properties.user,
								data: data9
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/ssh/user",
							schemaPath: "#/properties/ssh/properties/user/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.ssh.properties.user.type,
							parentSchema: schema11.properties.ssh.properties.user,
							data: data9
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data6.hostKeys !== void 0) {
					let data10 = data6.hostKeys;
					if (Array.isArray(data10)) {
						const len0 = data10.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data11 = data10[i0];
							if (typeof data11 === "string") {
								if (!pattern4.test(data11)) {
									const err20 = {
										instancePath: instancePath + "/ssh/hostKeys/" + i0,
										schemaPath: "#/properties/ssh/properties/hostKeys/items/pattern",
										keyword: "pattern",
										params: { pattern: "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$" },
										message: "must match pattern \"^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$\"",
										schema: "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$",
										parentSchema: schema11.properties.ssh.properties.hostKeys.items,
										data: data11
									};
									if (vErrors === null) vErrors = [err20];
									else vErrors.push(err20);
									errors++;
								}
							} else {
								const err21 = {
									instancePath: instancePath + "/ssh/hostKeys/" + i0,
									schemaPath: "#/properties/ssh/properties/hostKeys/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.ssh.properties.hostKeys.items.type,
									parentSchema: schema11.properties.ssh.properties.hostKeys.items,
									data: data11
								};
								if (vErrors === null) vErrors = [err21];
								else vErrors.push(err21);
								errors++;
							}
						}
					} else {
						const err22 = {
							instancePath: instancePath + "/ssh/hostKeys",
							schemaPath: "#/properties/ssh/properties/hostKeys/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema11.properties.ssh.properties.hostKeys.type,
							parentSchema: schema11.properties.ssh.properties.hostKeys,
							data: data10
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/ssh",
					schemaPath: "#/properties/ssh/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.ssh.type,
					parentSchema: schema11.properties.ssh,
					data: data6
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.resources !== void 0) {
			let data12 = data.resources;
			if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
				for (const key3 in data12) if (!(key3 === "memory" || key3 === "reserved" || key3 === "disk" || key3 === "cores" || pattern0.test(key3))) {
					const err24 = {
						instancePath: instancePath + "/resources",
						schemaPath: "#/properties/resources/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.resources,
						data: data12
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
				if (data12.memory !== void 0) {
					let data13 = data12.memory;
					if (typeof data13 === "string") {
						if (!pattern6.test(data13)) {
							const err25 = {
								instancePath: instancePath + "/resources/memory",
								schemaPath: "#/properties/resources/properties/memory/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$" },
								message: "must match pattern \"^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$\"",
								schema: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$",
								parentSchema: schema11.properties.resources.properties.memory,
								data: data13
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
					} else {
						const err26 = {
							instancePath: instancePath + "/resources/memory",
							schemaPath: "#/properties/resources/properties/memory/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.resources.properties.memory.type,
							parentSchema: schema11.properties.resources.properties.memory,
							data: data13
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
				}
				if (data12.reserved !== void 0) {
					let data14 = data12.reserved;
					if (typeof data14 === "string") {
						if (!pattern6.test(data14)) {
							const err27 = {
								instancePath: instancePath + "/resources/reserved",
								schemaPath: "#/properties/resources/properties/reserved/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$" },
								message: "must match pattern \"^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$\"",
								schema: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$",
								parentSchema: schema11.properties.resources.properties.reserved,
								data: data14
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
					} else {
						const err28 = {
							instancePath: instancePath + "/resources/reserved",
							schemaPath: "#/properties/resources/properties/reserved/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.resources.properties.reserved.type,
							parentSchema: schema11.properties.resources.properties.reserved,
							data: data14
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
				}
				if (data12.disk !== void 0) {
					let data15 = data12.disk;
					if (typeof data15 === "string") {
						if (!pattern6.test(data15)) {
							const err29 = {
								instancePath: instancePath + "/resources/disk",
								schemaPath: "#/properties/resources/properties/disk/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$" },
								message: "must match pattern \"^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$\"",
								schema: "^[0-9]+(\\.[0-9]+)? ?[KMGT]i?B$",
								parentSchema: schema11.properties.resources.properties.disk,
								data: data15
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
					} else {
						const err30 = {
							instancePath: instancePath + "/resources/disk",
							schemaPath: "#/properties/resources/properties/disk/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.resources.properties.disk.type,
							parentSchema: schema11.properties.resources.properties.disk,
							data: data15
						};
						if (vErrors === null) vErrors = [err30];
						else vErrors.push(err30);
						errors++;
					}
				}
				if (data12.cores !== void 0) {
					let data16 = data12.cores;
					if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
						const err31 = {
							instancePath: instancePath + "/resources/cores",
							schemaPath: "#/properties/resources/properties/cores/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema11.properties.resources.properties.cores.type,
							parentSchema: schema11.properties.resources.properties.cores,
							data: data16
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
					if (typeof data16 == "number" && isFinite(data16)) {
						if (data16 < 1 || isNaN(data16)) {
							const err32 = {
								instancePath: instancePath + "/resources/cores",
								schemaPath: "#/properties/resources/properties/cores/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema11.properties.resources.properties.cores,
								data: data16
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
					}
				}
			} else {
				const err33 = {
					instancePath: instancePath + "/resources",
					schemaPath: "#/properties/resources/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.resources.type,
					parentSchema: schema11.properties.resources,
					data: data12
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
		if (data.checks !== void 0) {
			let data17 = data.checks;
			if (Array.isArray(data17)) {
				const len1 = data17.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data18 = data17[i1];
					if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
						if (data18.name === void 0) {
							const err34 = {
								instancePath: instancePath + "/checks/" + i1,
								schemaPath: "#/properties/checks/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'",
								schema: schema11.properties.checks.items.required,
								parentSchema: schema11.properties.checks.items,
								data: data18
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
						for (const key4 in data18) if (!(key4 === "name" || key4 === "address" || key4 === "http" || key4 === "tcp" || key4 === "dns" || pattern0.test(key4))) {
							const err35 = {
								instancePath: instancePath + "/checks/" + i1,
								schemaPath: "#/properties/checks/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema11.properties.checks.items,
								data: data18
							};
							if (vErrors === null) vErrors = [err35];
							else vErrors.push(err35);
							errors++;
						}
						if (data18.name !== void 0) {
							let data19 = data18.name;
							if (typeof data19 === "string") {
								if (data19.length < 1) {
									const err36 = {
										instancePath: instancePath + "/checks/" + i1 + "/name",
										schemaPath: "#/properties/checks/items/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema11.properties.checks.items.properties.name,
										data: data19
									};
									if (vErrors === null) vErrors = [err36];
									else vErrors.push(err36);
									errors++;
								}
							} else {
								const err37 = {
									instancePath: instancePath + "/checks/" + i1 + "/name",
									schemaPath: "#/properties/checks/items/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.checks.items.properties.name.type,
									parentSchema: schema11.properties.checks.items.properties.name,
									data: data19
								};
								if (vErrors === null) vErrors = [err37];
								else vErrors.push(err37);
								errors++;
							}
						}
						if (data18.address !== void 0) {
							let data20 = data18.address;
							if (typeof data20 === "string") {
								if (!pattern10.test(data20)) {
									const err38 = {
										instancePath: instancePath + "/checks/" + i1 + "/address",
										schemaPath: "#/properties/checks/items/properties/address/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-fA-F.:]+$" },
										message: "must match pattern \"^[0-9a-fA-F.:]+$\"",
										schema: "^[0-9a-fA-F.:]+$",
										parentSchema: schema11.properties.checks.items.properties.address,
										data: data20
									};
									if (vErrors === null) vErrors = [err38];
									else vErrors.push(err38);
									errors++;
								}
							} else {
								const err39 = {
									instancePath: instancePath + "/checks/" + i1 + "/address",
									schemaPath: "#/properties/checks/items/properties/address/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.checks.items.properties.address.type,
									parentSchema: schema11.properties.checks.items.properties.address,
									data: data20
								};
								if (vErrors === null) vErrors = [err39];
								else vErrors.push(err39);
								errors++;
							}
						}
						if (data18.http !== void 0) {
							let data21 = data18.http;
							if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
								if (data21.url === void 0) {
									const err40 = {
										instancePath: instancePath + "/checks/" + i1 + "/http",
										schemaPath: "#/properties/checks/items/properties/http/required",
										keyword: "required",
										params: { missingProperty: "url" },
										message: "must have required property 'url'",
										schema: schema11.properties.checks.items.properties.http.required,
										parentSchema: schema11.properties.checks.items.properties.http,
										data: data21
									};
									if (vErrors === null) vErrors = [err40];
									else vErrors.push(err40);
									errors++;
								}
								for (const key5 in data21) if (!(key5 === "url" || key5 === "status" || key5 === "contains")) {
									const err41 = {
										instancePath: instancePath + "/checks/" + i1 + "/http",
										schemaPath: "#/properties/checks/items/properties/http/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key5 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema11.properties.checks.items.properties.http,
										data: data21
									};
									if (vErrors === null) vErrors = [err41];
									else vErrors.push(err41);
									errors++;
								}
								if (data21.url !== void 0) {
									let data22 = data21.url;
									if (typeof data22 === "string") {
										if (!pattern11.test(data22)) {
											const err42 = {
												instancePath: instancePath + "/checks/" + i1 + "/http/url",
												schemaPath: "#/properties/checks/items/properties/http/properties/url/pattern",
												keyword: "pattern",
												params: { pattern: "^https?://[^\\s]+$" },
												message: "must match pattern \"^https?://[^\\s]+$\"",
												schema: "^https?://[^\\s]+$",
												parentSchema: schema11.properties.checks.items.properties.http.properties.url,
												data: data22
											};
											if (vErrors === null) vErrors = [err42];
											else vErrors.push(err42);
											errors++;
										}
									} else {
										const err43 = {
											instancePath: instancePath + "/checks/" + i1 + "/http/url",
											schemaPath: "#/properties/checks/items/properties/http/properties/url/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema11.properties.checks.items.properties.http.properties.url.type,
											parentSchema: schema11.properties.checks.items.properties.http.properties.url,
											data: data22
										};
										if (vErrors === null) vErrors = [err43];
										else vErrors.push(err43);
										errors++;
									}
								}
								if (data21.status !== void 0) {
									let data23 = data21.status;
									if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
										const err44 = {
											instancePath: instancePath + "/checks/" + i1 + "/http/status",
											schemaPath: "#/properties/checks/items/properties/http/properties/status/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer",
											schema: schema11.properties.checks.items.properties.http.properties.status.type,
											parentSchema: schema11.properties.checks.items.properties.http.properties.status,
											data: data23
										};
										if (vErrors === null) vErrors = [err44];
										else vErrors.push(err44);
										errors++;
									}
									if (typeof data23 == "number" && isFinite(data23)) {
										if (data23 > 599 || isNaN(data23)) {
											const err45 = {
												instancePath: instancePath + "/checks/" + i1 + "/http/status",
												schemaPath: "#/properties/checks/items/properties/http/properties/status/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 599
												},
												message: "must be <= 599",
												schema: 599,
												parentSchema: schema11.properties.checks.items.properties.http.properties.status,
												data: data23
											};
											if (vErrors === null) vErrors = [err45];
											else vErrors.push(err45);
											errors++;
										}
										if (data23 < 100 || isNaN(data23)) {
											const err46 = {
												instancePath: instancePath + "/checks/" + i1 + "/http/status",
												schemaPath: "#/properties/checks/items/properties/http/properties/status/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 100
												},
												message: "must be >= 100",
												schema: 100,
												parentSchema: schema11.properties.checks.items.properties.http.properties.status,
												data: data23
											};
											if (vErrors === null) vErrors = [err46];
											else vErrors.push(err46);
											errors++;
										}
									}
								}
								if (data21.contains !== void 0) {
									let data24 = data21.contains;
									if (typeof data24 === "string") {
										if (data24.length < 1) {
											const err47 = {
												instancePath: instancePath + "/checks/" + i1 + "/http/contains",
												schemaPath: "#/properties/checks/items/properties/http/properties/contains/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters",
												schema: 1,
												parentSchema: schema11.properties.checks.items.properties.http.properties.contains,
												data: data24
											};
											if (vErrors === null) vErrors = [err47];
											else vErrors.push(err47);
											errors++;
										}
									} else {
										const err48 = {
											instancePath: instancePath + "/checks/" + i1 + "/http/contains",
											schemaPath: "#/properties/checks/items/properties/http/properties/contains/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema11.properties.checks.items.properties.http.properties.contains.type,
											parentSchema: schema11.properties.checks.items.properties.http.properties.contains,
											data: data24
										};
										if (vErrors === null) vErrors = [err48];
										else vErrors.push(err48);
										errors++;
									}
								}
							} else {
								const err49 = {
									instancePath: instancePath + "/checks/" + i1 + "/http",
									schemaPath: "#/properties/checks/items/properties/http/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema11.properties.checks.items.properties.http.type,
									parentSchema: schema11.properties.checks.items.properties.http,
									data: data21
								};
								if (vErrors === null) vErrors = [err49];
								else vErrors.push(err49);
								errors++;
							}
						}
						if (data18.tcp !== void 0) {
							let data25 = data18.tcp;
							if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
								if (data25.port === void 0) {
									const err50 = {
										instancePath: instancePath + "/checks/" + i1 + "/tcp",
										schemaPath: "#/properties/checks/items/properties/tcp/required",
										keyword: "required",
										params: { missingProperty: "port" },
										message: "must have required property 'port'",
										schema: schema11.properties.checks.items.properties.tcp.required,
										parentSchema: schema11.properties.checks.items.properties.tcp,
										data: data25
									};
									if (vErrors === null) vErrors = [err50];
									else vErrors.push(err50);
									errors++;
								}
								for (const key6 in data25) if (!(key6 === "host" || key6 === "port")) {
									const err51 = {
										instancePath: instancePath + "/checks/" + i1 + "/tcp",
										schemaPath: "#/properties/checks/items/properties/tcp/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key6 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema11.properties.checks.items.properties.tcp,
										data: data25
									};
									if (vErrors === null) vErrors = [err51];
									else vErrors.push(err51);
									errors++;
								}
								if (data25.host !== void 0) {
									let data26 = data25.host;
									if (typeof data26 === "string") {
										if (data26.length < 1) {
											const err52 = {
												instancePath: instancePath + "/checks/" + i1 + "/tcp/host",
												schemaPath: "#/properties/checks/items/properties/tcp/properties/host/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters",
												schema: 1,
												parentSchema: schema11.properties.checks.items.properties.tcp.properties.host,
												data: data26
											};
											if (vErrors === null) vErrors = [err52];
											else vErrors.push(err52);
											errors++;
										}
									} else {
										const err53 = {
											instancePath: instancePath + "/checks/" + i1 + "/tcp/host",
											schemaPath: "#/properties/checks/items/properties/tcp/properties/host/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema11.properties.checks.items.properties.tcp.properties.host.type,
											parentSchema: schema11.properties.checks.items.properties.tcp.properties.host,
											data: data26
										};
										if (vErrors === null) vErrors = [err53];
										else vErrors.push(err53);
										errors++;
									}
								}
								if (data25.port !== void 0) {
									let data27 = data25.port;
									if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
										const err54 = {
											instancePath: instancePath + "/checks/" + i1 + "/tcp/port",
											schemaPath: "#/properties/checks/items/properties/tcp/properties/port/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer",
											schema: schema11.properties.checks.items.properties.tcp.properties.port.type,
											parentSchema: schema11.properties.checks.items.properties.tcp.properties.port,
											data: data27
										};
										if (vErrors === null) vErrors = [err54];
										else vErrors.push(err54);
										errors++;
									}
									if (typeof data27 == "number" && isFinite(data27)) {
										if (data27 > 65535 || isNaN(data27)) {
											const err55 = {
												instancePath: instancePath + "/checks/" + i1 + "/tcp/port",
												schemaPath: "#/properties/checks/items/properties/tcp/properties/port/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 65535
												},
												message: "must be <= 65535",
												schema: 65535,
												parentSchema: schema11.properties.checks.items.properties.tcp.properties.port,
												data: data27
											};
											if (vErrors === null) vErrors = [err55];
											else vErrors.push(err55);
											errors++;
										}
										if (data27 < 1 || isNaN(data27)) {
											const err56 = {
												instancePath: instancePath + "/checks/" + i1 + "/tcp/port",
												schemaPath: "#/properties/checks/items/properties/tcp/properties/port/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												},
												message: "must be >= 1",
												schema: 1,
												parentSchema: schema11.properties.checks.items.properties.tcp.properties.port,
												data: data27
											};
											if (vErrors === null) vErrors = [err56];
											else vErrors.push(err56);
											errors++;
										}
									}
								}
							} else {
								const err57 = {
									instancePath: instancePath + "/checks/" + i1 + "/tcp",
									schemaPath: "#/properties/checks/items/properties/tcp/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema11.properties.checks.items.properties.tcp.type,
									parentSchema: schema11.properties.checks.items.properties.tcp,
									data: data25
								};
								if (vErrors === null) vErrors = [err57];
								else vErrors.push(err57);
								errors++;
							}
						}
						if (data18.dns !== void 0) {
							let data28 = data18.dns;
							if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
								if (data28.server === void 0) {
									const err58 = {
										instancePath: instancePath + "/checks/" + i1 + "/dns",
										schemaPath: "#/properties/checks/items/properties/dns/required",
										keyword: "required",
										params: { missingProperty: "server" },
										message: "must have required property 'server'",
										schema: schema11.properties.checks.items.properties.dns.required,
										parentSchema: schema11.properties.checks.items.properties.dns,
										data: data28
									};
									if (vErrors === null) vErrors = [err58];
									else vErrors.push(err58);
									errors++;
								}
								if (data28.name === void 0) {
									const err59 = {
										instancePath: instancePath + "/checks/" + i1 + "/dns",
										schemaPath: "#/properties/checks/items/properties/dns/required",
										keyword: "required",
										params: { missingProperty: "name" },
										message: "must have required property 'name'",
										schema: schema11.properties.checks.items.properties.dns.required,
										parentSchema: schema11.properties.checks.items.properties.dns,
										data: data28
									};
									if (vErrors === null) vErrors = [err59];
									else vErrors.push(err59);
									errors++;
								}
								for (const key7 in data28) if (!(key7 === "server" || key7 === "port" || key7 === "name")) {
									const err60 = {
										instancePath: instancePath + "/checks/" + i1 + "/dns",
										schemaPath: "#/properties/checks/items/properties/dns/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key7 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema11.properties.checks.items.properties.dns,
										data: data28
									};
									if (vErrors === null) vErrors = [err60];
									else vErrors.push(err60);
									errors++;
								}
								if (data28.server !== void 0) {
									let data29 = data28.server;
									if (typeof data29 === "string") {
										if (data29.length < 1) {
											const err61 = {
												instancePath: instancePath + "/checks/" + i1 + "/dns/server",
												schemaPath: "#/properties/checks/items/properties/dns/properties/server/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters",
												schema: 1,
												parentSchema: schema11.properties.checks.items.properties.dns.properties.server,
												data: data29
											};
											if (vErrors === null) vErrors = [err61];
											else vErrors.push(err61);
											errors++;
										}
									} else {
										const err62 = {
											instancePath: instancePath + "/checks/" + i1 + "/dns/server",
											schemaPath: "#/properties/checks/items/properties/dns/properties/server/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema11.properties.checks.items.properties.dns.properties.server.type,
											parentSchema: schema11.properties.checks.items.properties.dns.properties.server,
											data: data29
										};
										if (vErrors === null) vErrors = [err62];
										else vErrors.push(err62);
										errors++;
									}
								}
								if (data28.port !== void 0) {
									let data30 = data28.port;
									if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30) && isFinite(data30))) {
										const err63 = {
											instancePath: instancePath + "/checks/" + i1 + "/dns/port",
											schemaPath: "#/properties/checks/items/properties/dns/properties/port/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer",
											schema: schema11.properties.checks.items.properties.dns.properties.port.type,
											parentSchema: schema11.properties.checks.items.properties.dns.properties.port,
											data: data30
										};
										if (vErrors === null) vErrors = [err63];
										else vErrors.push(err63);
										errors++;
									}
									if (typeof data30 == "number" && isFinite(data30)) {
										if (data30 > 65535 || isNaN(data30)) {
											const err64 = {
												instancePath: instancePath + "/checks/" + i1 + "/dns/port",
												schemaPath: "#/properties/checks/items/properties/dns/properties/port/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 65535
												},
												message: "must be <= 65535",
												schema: 65535,
												parentSchema: schema11.properties.checks.items.properties.dns.properties.port,
												data: data30
											};
											if (vErrors === null) vErrors = [err64];
											else vErrors.push(err64);
											errors++;
										}
										if (data30 < 1 || isNaN(data30)) {
											const err65 = {
												instancePath: instancePath + "/checks/" + i1 + "/dns/port",
												schemaPath: "#/properties/checks/items/properties/dns/properties/port/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												},
												message: "must be >= 1",
												schema: 1,
												parentSchema: schema11.properties.checks.items.properties.dns.properties.port,
												data: data30
											};
											if (vErrors === null) vErrors = [err65];
											else vErrors.push(err65);
											errors++;
										}
									}
								}
								if (data28.name !== void 0) {
									let data31 = data28.name;
									if (typeof data31 === "string") {
										if (data31.length < 1) {
											const err66 = {
												instancePath: instancePath + "/checks/" + i1 + "/dns/name",
												schemaPath: "#/properties/checks/items/properties/dns/properties/name/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters",
												schema: 1,
												parentSchema: schema11.properties.checks.items.properties.dns.properties.name,
												data: data31
											};
											if (vErrors === null) vErrors = [err66];
											else vErrors.push(err66);
											errors++;
										}
									} else {
										const err67 = {
											instancePath: instancePath + "/checks/" + i1 + "/dns/name",
											schemaPath: "#/properties/checks/items/properties/dns/properties/name/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema11.properties.checks.items.properties.dns.properties.name.type,
											parentSchema: schema11.properties.checks.items.properties.dns.properties.name,
											data: data31
										};
										if (vErrors === null) vErrors = [err67];
										else vErrors.push(err67);
										errors++;
									}
								}
							} else {
								const err68 = {
									instancePath: instancePath + "/checks/" + i1 + "/dns",
									schemaPath: "#/properties/checks/items/properties/dns/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema11.properties.checks.items.properties.dns.type,
									parentSchema: schema11.properties.checks.items.properties.dns,
									data: data28
								};
								if (vErrors === null) vErrors = [err68];
								else vErrors.push(err68);
								errors++;
							}
						}
					} else {
						const err69 = {
							instancePath: instancePath + "/checks/" + i1,
							schemaPath: "#/properties/checks/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema11.properties.checks.items.type,
							parentSchema: schema11.properties.checks.items,
							data: data18
						};
						if (vErrors === null) vErrors = [err69];
						else vErrors.push(err69);
						errors++;
					}
				}
			} else {
				const err70 = {
					instancePath: instancePath + "/checks",
					schemaPath: "#/properties/checks/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema11.properties.checks.type,
					parentSchema: schema11.properties.checks,
					data: data17
				};
				if (vErrors === null) vErrors = [err70];
				else vErrors.push(err70);
				errors++;
			}
		}
		if (data.template !== void 0) {
			let data32 = data.template;
			if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
				if (data32.id === void 0) {
					const err71 = {
						instancePath: instancePath + "/template",
						schemaPath: "#/properties/template/required",
						keyword: "required",
						params: { missingProperty: "id" },
						message: "must have required property 'id'",
						schema: schema11.properties.template.required,
						parentSchema: schema11.properties.template,
						data: data32
					};
					if (vErrors === null) vErrors = [err71];
					else vErrors.push(err71);
					errors++;
				}
				if (data32.name === void 0) {
					const err72 = {
						instancePath: instancePath + "/template",
						schemaPath: "#/properties/template/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema11.properties.template.required,
						parentSchema: schema11.properties.template,
						data: data32
					};
					if (vErrors === null) vErrors = [err72];
					else vErrors.push(err72);
					errors++;
				}
				if (data32.profile === void 0) {
					const err73 = {
						instancePath: instancePath + "/template",
						schemaPath: "#/properties/template/required",
						keyword: "required",
						params: { missingProperty: "profile" },
						message: "must have required property 'profile'",
						schema: schema11.properties.template.required,
						parentSchema: schema11.properties.template,
						data: data32
					};
					if (vErrors === null) vErrors = [err73];
					else vErrors.push(err73);
					errors++;
				}
				for (const key8 in data32) if (!(key8 === "id" || key8 === "name" || key8 === "profile" || pattern0.test(key8))) {
					const err74 = {
						instancePath: instancePath + "/template",
						schemaPath: "#/properties/template/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key8 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.template,
						data: data32
					};
					if (vErrors === null) vErrors = [err74];
					else vErrors.push(err74);
					errors++;
				}
				if (data32.id !== void 0) {
					let data33 = data32.id;
					if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33) && isFinite(data33))) {
						const err75 = {
							instancePath: instancePath + "/template/id",
							schemaPath: "#/properties/template/properties/id/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema11.properties.template.properties.id.type,
							parentSchema: schema11.properties.template.properties.id,
							data: data33
						};
						if (vErrors === null) vErrors = [err75];
						else vErrors.push(err75);
						errors++;
					}
					if (typeof data33 == "number" && isFinite(data33)) {
						if (data33 < 1 || isNaN(data33)) {
							const err76 = {
								instancePath: instancePath + "/template/id",
								schemaPath: "#/properties/template/properties/id/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema11.properties.template.properties.id,
								data: data33
							};
							if (vErrors === null) vErrors = [err76];
							else vErrors.push(err76);
							errors++;
						}
					}
				}
				if (data32.name !== void 0) {
					let data34 = data32.name;
					if (typeof data34 === "string") {
						if (data34.length < 1) {
							const err77 = {
								instancePath: instancePath + "/template/name",
								schemaPath: "#/properties/template/properties/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.template.properties.name,
								data: data34
							};
							if (vErrors === null) vErrors = [err77];
							else vErrors.push(err77);
							errors++;
						}
					} else {
						const err78 = {
							instancePath: instancePath + "/template/name",
							schemaPath: "#/properties/template/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.template.properties.name.type,
							parentSchema: schema11.properties.template.properties.name,
							data: data34
						};
						if (vErrors === null) vErrors = [err78];
						else vErrors.push(err78);
						errors++;
					}
				}
				if (data32.profile !== void 0) {
					let data35 = data32.profile;
					if (typeof data35 === "string") {
						if (data35.length < 1) {
							const err79 = {
								instancePath: instancePath + "/template/profile",
								schemaPath: "#/properties/template/properties/profile/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.template.properties.profile,
								data: data35
							};
							if (vErrors === null) vErrors = [err79];
							else vErrors.push(err79);
							errors++;
						}
					} else {
						const err80 = {
							instancePath: instancePath + "/template/profile",
							schemaPath: "#/properties/template/properties/profile/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.template.properties.profile.type,
							parentSchema: schema11.properties.template.properties.profile,
							data: data35
						};
						if (vErrors === null) vErrors = [err80];
						else vErrors.push(err80);
						errors++;
					}
				}
			} else {
				const err81 = {
					instancePath: instancePath + "/template",
					schemaPath: "#/properties/template/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.template.type,
					parentSchema: schema11.properties.template,
					data: data32
				};
				if (vErrors === null) vErrors = [err81];
				else vErrors.push(err81);
				errors++;
			}
		}
		if (data.inventory !== void 0) {
			let data36 = data.inventory;
			if (Array.isArray(data36)) {
				const len2 = data36.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data37 = data36[i2];
					if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
						if (data37.name === void 0) {
							const err82 = {
								instancePath: instancePath + "/inventory/" + i2,
								schemaPath: "#/properties/inventory/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'",
								schema: schema11.properties.inventory.items.required,
								parentSchema: schema11.properties.inventory.items,
								data: data37
							};
							if (vErrors === null) vErrors = [err82];
							else vErrors.push(err82);
							errors++;
						}
						for (const key9 in data37) if (!(key9 === "name" || key9 === "ports" || key9 === "note" || pattern0.test(key9))) {
							const err83 = {
								instancePath: instancePath + "/inventory/" + i2,
								schemaPath: "#/properties/inventory/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key9 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema11.properties.inventory.items,
								data: data37
							};
							if (vErrors === null) vErrors = [err83];
							else vErrors.push(err83);
							errors++;
						}
						if (data37.name !== void 0) {
							let data38 = data37.name;
							if (typeof data38 === "string") {
								if (data38.length < 1) {
									const err84 = {
										instancePath: instancePath + "/inventory/" + i2 + "/name",
										schemaPath: "#/properties/inventory/items/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema11.properties.inventory.items.properties.name,
										data: data38
									};
									if (vErrors === null) vErrors = [err84];
									else vErrors.push(err84);
									errors++;
								}
							} else {
								const err85 = {
									instancePath: instancePath + "/inventory/" + i2 + "/name",
									schemaPath: "#/properties/inventory/items/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.inventory.items.properties.name.type,
									parentSchema: schema11.properties.inventory.items.properties.name,
									data: data38
								};
								if (vErrors === null) vErrors = [err85];
								else vErrors.push(err85);
								errors++;
							}
						}
						if (data37.ports !== void 0) {
							let data39 = data37.ports;
							if (Array.isArray(data39)) {
								const len3 = data39.length;
								for (let i3 = 0; i3 < len3; i3++) {
									let data40 = data39[i3];
									if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40) && isFinite(data40))) {
										const err86 = {
											instancePath: instancePath + "/inventory/" + i2 + "/ports/" + i3,
											schemaPath: "#/properties/inventory/items/properties/ports/items/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer",
											schema: schema11.properties.inventory.items.properties.ports.items.type,
											parentSchema: schema11.properties.inventory.items.properties.ports.items,
											data: data40
										};
										if (vErrors === null) vErrors = [err86];
										else vErrors.push(err86);
										errors++;
									}
									if (typeof data40 == "number" && isFinite(data40)) {
										if (data40 > 65535 || isNaN(data40)) {
											const err87 = {
												instancePath: instancePath + "/inventory/" + i2 + "/ports/" + i3,
												schemaPath: "#/properties/inventory/items/properties/ports/items/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 65535
												},
												message: "must be <= 65535",
												schema: 65535,
												parentSchema: schema11.properties.inventory.items.properties.ports.items,
												data: data40
											};
											if (vErrors === null) vErrors = [err87];
											else vErrors.push(err87);
											errors++;
										}
										if (data40 < 1 || isNaN(data40)) {
											const err88 = {
												instancePath: instancePath + "/inventory/" + i2 + "/ports/" + i3,
												schemaPath: "#/properties/inventory/items/properties/ports/items/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												},
												message: "must be >= 1",
												schema: 1,
												parentSchema: schema11.properties.inventory.items.properties.ports.items,
												data: data40
											};
											if (vErrors === null) vErrors = [err88];
											else vErrors.push(err88);
											errors++;
										}
									}
								}
							} else {
								const err89 = {
									instancePath: instancePath + "/inventory/" + i2 + "/ports",
									schemaPath: "#/properties/inventory/items/properties/ports/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema11.properties.inventory.items.properties.ports.type,
									parentSchema: schema11.properties.inventory.items.properties.ports,
									data: data39
								};
								if (vErrors === null) vErrors = [err89];
								else vErrors.push(err89);
								errors++;
							}
						}
						if (data37.note !== void 0) {
							let data41 = data37.note;
							if (typeof data41 !== "string") {
								const err90 = {
									instancePath: instancePath + "/inventory/" + i2 + "/note",
									schemaPath: "#/properties/inventory/items/properties/note/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.inventory.items.properties.note.type,
									parentSchema: schema11.properties.inventory.items.properties.note,
									data: data41
								};
								if (vErrors === null) vErrors = [err90];
								else vErrors.push(err90);
								errors++;
							}
						}
					} else {
						const err91 = {
							instancePath: instancePath + "/inventory/" + i2,
							schemaPath: "#/properties/inventory/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema11.properties.inventory.items.type,
							parentSchema: schema11.properties.inventory.items,
							data: data37
						};
						if (vErrors === null) vErrors = [err91];
						else vErrors.push(err91);
						errors++;
					}
				}
			} else {
				const err92 = {
					instancePath: instancePath + "/inventory",
					schemaPath: "#/properties/inventory/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema11.properties.inventory.type,
					parentSchema: schema11.properties.inventory,
					data: data36
				};
				if (vErrors === null) vErrors = [err92];
				else vErrors.push(err92);
				errors++;
			}
		}
		if (data.except !== void 0) {
			let data42 = data.except;
			if (data42 && typeof data42 == "object" && !Array.isArray(data42)) for (const key10 in data42) {
				let data43 = data42[key10];
				if (typeof data43 !== "string" && !(data43 && typeof data43 == "object" && !Array.isArray(data43))) {
					const err93 = {
						instancePath: instancePath + "/except/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/except/additionalProperties/type",
						keyword: "type",
						params: { type: schema11.properties.except.additionalProperties.type },
						message: "must be string,object",
						schema: schema11.properties.except.additionalProperties.type,
						parentSchema: schema11.properties.except.additionalProperties,
						data: data43
					};
					if (vErrors === null) vErrors = [err93];
					else vErrors.push(err93);
					errors++;
				}
				if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
					if (data43.reason === void 0) {
						const err94 = {
							instancePath: instancePath + "/except/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/except/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "reason" },
							message: "must have required property 'reason'",
							schema: schema11.properties.except.additionalProperties.required,
							parentSchema: schema11.properties.except.additionalProperties,
							data: data43
						};
						if (vErrors === null) vErrors = [err94];
						else vErrors.push(err94);
						errors++;
					}
					for (const key11 in data43) if (!(key11 === "reason" || key11 === "until")) {
						const err95 = {
							instancePath: instancePath + "/except/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/except/additionalProperties/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key11 },
							message: "must NOT have additional properties",
							schema: false,
							parentSchema: schema11.properties.except.additionalProperties,
							data: data43
						};
						if (vErrors === null) vErrors = [err95];
						else vErrors.push(err95);
						errors++;
					}
					if (data43.reason !== void 0) {
						let data44 = data43.reason;
						if (typeof data44 === "string") {
							if (data44.length < 1) {
								const err96 = {
									instancePath: instancePath + "/except/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason",
									schemaPath: "#/properties/except/additionalProperties/properties/reason/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema11.properties.except.additionalProperties.properties.reason,
									data: data44
								};
								if (vErrors === null) vErrors = [err96];
								else vErrors.push(err96);
								errors++;
							}
						} else {
							const err97 = {
								instancePath: instancePath + "/except/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason",
								schemaPath: "#/properties/except/additionalProperties/properties/reason/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema11.properties.except.additionalProperties.properties.reason.type,
								parentSchema: schema11.properties.except.additionalProperties.properties.reason,
								data: data44
							};
							if (vErrors === null) vErrors = [err97];
							else vErrors.push(err97);
							errors++;
						}
					}
					if (data43.until !== void 0) {
						let data45 = data43.until;
						if (typeof data45 !== "string") {
							const err98 = {
								instancePath: instancePath + "/except/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/until",
								schemaPath: "#/properties/except/additionalProperties/properties/until/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema11.properties.except.additionalProperties.properties.until.type,
								parentSchema: schema11.properties.except.additionalProperties.properties.until,
								data: data45
							};
							if (vErrors === null) vErrors = [err98];
							else vErrors.push(err98);
							errors++;
						}
					}
				}
			}
			else {
				const err99 = {
					instancePath: instancePath + "/except",
					schemaPath: "#/properties/except/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.except.type,
					parentSchema: schema11.properties.except,
					data: data42
				};
				if (vErrors === null) vErrors = [err99];
				else vErrors.push(err99);
				errors++;
			}
		}
	} else {
		const err100 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema11.type,
			parentSchema: schema11,
			data
		};
		if (vErrors === null) vErrors = [err100];
		else vErrors.push(err100);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}
const validateStack = validate11;
const schema12 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/stack.schema.json",
	"title": "StackFile",
	"description": "stacks/<vm>/<stack>/stack.yaml: what Fairlead must know about a stack beside its compose.yaml. Every key is optional, and so is the file.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": { "description": "Yours: Fairlead ignores it." } },
	"properties": {
		"description": {
			"description": "One sentence: what this stack is.",
			"type": "string",
			"minLength": 1
		},
		"needs": {
			"description": "Stacks that must be deployed and healthy before this one: `stack` on the same VM, or `vm/stack`.",
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1
			}
		},
		"impact": {
			"description": "What people notice while this stack changes, one sentence: \"DNS for the LAN stops for about 5 s.\" The plan shows it.",
			"type": "string",
			"minLength": 1
		},
		"carries": {
			"description": "What of the pipeline itself runs here. runner: it is replaced by its VM after the job has been reported. forge: it changes last.",
			"type": "string",
			"enum": ["runner", "forge"]
		},
		"report": {
			"title": "StackFileReport",
			"description": "Only beside `carries: runner`: how the VM tells the forge what became of the runner after the job has ended, as the job's commit status.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["url", "token"],
			"properties": {
				"url": {
					"description": "The forge as this VM reaches it: http://192.168.12.206:3000. The token goes nowhere else.",
					"type": "string",
					"pattern": "^https?://[A-Za-z0-9.:\\[\\]/_-]+$"
				},
				"token": {
					"description": "Secret of this stack (declared under `secrets`, but not in compose.yaml) with a token that may set commit statuses. The job's own token ends with the job. While the VM does not have it, the job's status says \"handed over\" and no more.",
					"type": "string",
					"minLength": 1
				}
			}
		},
		"timeout": {
			"description": "Seconds the whole transaction may take before the previous release comes back. Default: 300.",
			"type": "integer",
			"minimum": 10,
			"maximum": 7200
		},
		"stability": {
			"description": "Seconds that every container must run without a restart before the release counts. Default: 0 for services with a health check, 5 for those without.",
			"type": "integer",
			"minimum": 0,
			"maximum": 600
		},
		"checks": {
			"description": "Executable claims about the running stack, asked on the VM after `up` once a second until they hold. Each has exactly one of http, tcp, dns, command, address.",
			"type": "array",
			"items": { "$ref": "#/definitions/check" }
		},
		"gates": {
			"description": "Claims about this stack together with others (\"Loki receives the logs of all VMs\"), of the same form as `checks`. Only `fairlead verify` asks them; no deploy waits for them or fails by them.",
			"type": "array",
			"items": { "$ref": "#/definitions/check" }
		},
		"bootstrap": {
			"description": "A claim that holds once somebody has set the service up. Until then the first visitor becomes its administrator, so no public route to it is made.",
			"allOf": [{ "$ref": "#/definitions/check" }]
		},
		"upgrade": {
			"description": "Which steps between versions are allowed, by image without tag. Overrides what stacks/fleet.yaml says of the image.",
			"type": "object",
			"additionalProperties": { "$ref": "#/definitions/upgrade" }
		},
		"validate": {
			"description": "Commands run in a throw-away container of the service's new image with the new files mounted, before anything changes.",
			"type": "array",
			"items": {
				"title": "StackFileValidate",
				"type": "object",
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"required": ["service", "run"],
				"properties": {
					"service": {
						"description": "Service of compose.yaml whose image runs the command.",
						"type": "string",
						"minLength": 1
					},
					"run": { "$ref": "#/definitions/argv" }
				}
			}
		},
		"reload": {
			"description": "What to do instead of a recreate when only these files changed. Each rule has exactly one of run, signal, restart.",
			"type": "array",
			"items": { "$ref": "#/definitions/reload" }
		},
		"backup": { "$ref": "#/definitions/backup" },
		"irreversible": {
			"description": "Services whose newer image changes the data so that the older image cannot use them any more, and which part of the version does: `major` (17 → 18), `minor` (28.0 → 28.1), `any` (every other image). Such a change takes a backup first; going back restores it.",
			"type": "object",
			"additionalProperties": {
				"title": "VersionPart",
				"type": "string",
				"enum": [
					"major",
					"minor",
					"any"
				]
			}
		},
		"secrets": {
			"description": "The secrets of compose.yaml, by name: who may read the file on the VM, and how a first value is made.",
			"type": "object",
			"propertyNames": { "pattern": "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/secret" }
		},
		"except": {
			"description": "Rules that do not apply to this stack, by id (`fairlead rules`): a reason, or `{ reason: …, until: 2027-03-31 }`.",
			"type": "object",
			"additionalProperties": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"required": ["reason"],
				"properties": {
					"reason": {
						"description": "Why the rule does not apply here, one sentence.",
						"type": "string",
						"minLength": 1
					},
					"until": {
						"description": "Last day of the exception, as 2027-03-31.",
						"type": "string"
					}
				}
			}
		}
	},
	"definitions": {
		"argv": {
			"title": "CommandLine",
			"description": "Program and arguments, one list item each. No shell is involved.",
			"type": "array",
			"minItems": 1,
			"items": { "type": "string" }
		},
		"check": {
			"title": "StackFileCheck",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["name"],
			"properties": {
				"name": {
					"description": "The claim in words: \"Caddy answers\".",
					"type": "string",
					"minLength": 1
				},
				"timeout": {
					"description": "Seconds until the claim must hold. Default: 30.",
					"type": "integer",
					"minimum": 1,
					"maximum": 3600
				},
				"http": {
					"title": "HttpCheck",
					"description": "An HTTP request made on the VM.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"required": ["url"],
					"properties": {
						"url": {
							"description": "http:// or https:// URL, as seen from the VM.",
							"type": "string",
							"pattern": "^https?://[^\\s]+$"
						},
						"status": {
							"description": "Expected status. Default: 200.",
							"type": "integer",
							"minimum": 100,
							"maximum": 599
						},
						"contains": {
							"description": "Text, or list of texts, that the body must contain.",
							"type": ["string", "array"],
							"minLength": 1,
							"items": {
								"type": "string",
								"minLength": 1
							}
						},
						"lacks": {
							"description": "Texts that the body must not contain.",
							"type": "array",
							"items": {
								"type": "string",
								"minLength": 1
							}
						},
						"basic": {
							"title": "HttpBasic",
							"description": "Logs in with HTTP basic authentication; the password is read on the VM, from a secret of this stack.",
							"type": "object",
							"additionalProperties": false,
							"required": ["user", "secret"],
							"properties": {
								"user": {
									"description": "User name.",
									"type": "string",
									"pattern": "^[^:\\s]+$"
								},
								"secret": {
									"description": "Name of the secret in `secrets:` that holds the password.",
									"type": "string",
									"minLength": 1
								}
							}
						},
						"headers": {
							"description": "Request headers. Never a secret: this file is in the repository.",
							"type": "object",
							"additionalProperties": { "type": "string" }
						}
					}
				},
				"tcp": {
					"title": "TcpCheck",
					"description": "A TCP connection made on the VM.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"required": ["port"],
					"properties": {
						"host": {
							"description": "Default: 127.0.0.1.",
							"type": "string",
							"minLength": 1
						},
						"port": {
							"description": "TCP port.",
							"type": "integer",
							"minimum": 1,
							"maximum": 65535
						}
					}
				},
				"dns": {
					"title": "DnsCheck",
					"description": "A DNS question asked from the VM; any address in the answer counts.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"required": ["server", "name"],
					"properties": {
						"server": {
							"description": "Address of the DNS server.",
							"type": "string",
							"minLength": 1
						},
						"port": {
							"description": "Default: 53.",
							"type": "integer",
							"minimum": 1,
							"maximum": 65535
						},
						"name": {
							"description": "Name to ask for.",
							"type": "string",
							"minLength": 1
						}
					}
				},
				"address": {
					"description": "An address that an interface of the VM must have: the tailnet's, once it has joined.",
					"type": "string",
					"pattern": "^[0-9a-fA-F.:]+$"
				},
				"command": {
					"title": "CommandCheck",
					"description": "A command run inside the service's container; exit status 0 counts.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"required": ["service", "run"],
					"properties": {
						"service": {
							"description": "Service of compose.yaml.",
							"type": "string",
							"minLength": 1
						},
						"run": { "$ref": "#/definitions/argv" }
					}
				}
			}
		},
		"backup": {
			"title": "StackFileBackup",
			"description": "How the data of this stack are copied: before a change that no image can undo (`irreversible`, allow-destroy), and by `fairlead backup`. Kept on the VM, for root alone.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["parts"],
			"properties": {
				"keep": {
					"description": "How many backups are kept. Those that a kept release needs are kept besides. Default: 3.",
					"type": "integer",
					"minimum": 1,
					"maximum": 1e3
				},
				"timeout": {
					"description": "Seconds that each command may take. Default: 900.",
					"type": "integer",
					"minimum": 1,
					"maximum": 86400
				},
				"stop": {
					"description": "Services stopped while the copy is made and while it is put back, so that it is of one moment.",
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					}
				},
				"parts": {
					"description": "The files of one backup, in this order.",
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/definitions/backupPart" }
				}
			}
		},
		"backupPart": {
			"title": "StackFileBackupPart",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": [
				"name",
				"service",
				"run",
				"test"
			],
			"properties": {
				"name": {
					"description": "Name of the file: \"database\".",
					"type": "string",
					"pattern": "^[a-z0-9][a-z0-9-]{0,40}$"
				},
				"service": {
					"description": "Service of compose.yaml in whose container the commands run; when `stop` names it, in a throw-away container with its image and volumes.",
					"type": "string",
					"minLength": 1
				},
				"run": {
					"description": "Prints the copy on standard output.",
					"$ref": "#/definitions/argv"
				},
				"test": {
					"description": "Reads the copy on standard input and fails when it is not whole: [pg_restore, --list].",
					"$ref": "#/definitions/argv"
				},
				"restore": {
					"description": "Reads the copy on standard input and puts it in the place of what is there. Absent: going back is refused, with the command to do it by hand.",
					"$ref": "#/definitions/argv"
				}
			}
		},
		"reload": {
			"title": "StackFileReload",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["files", "service"],
			"properties": {
				"files": {
					"description": "Files, or folders with a trailing slash, relative to the stack's folder.",
					"type": "array",
					"minItems": 1,
					"items": {
						"type": "string",
						"minLength": 1
					}
				},
				"service": {
					"description": "Service of compose.yaml that reads the files.",
					"type": "string",
					"minLength": 1
				},
				"run": { "$ref": "#/definitions/argv" },
				"signal": {
					"description": "Signal sent to the container's first process.",
					"type": "string",
					"enum": [
						"SIGHUP",
						"SIGUSR1",
						"SIGUSR2",
						"SIGINT",
						"SIGTERM",
						"SIGWINCH"
					]
				},
				"restart": {
					"description": "true: restart the container instead of making a new one.",
					"type": "boolean",
					"enum": [true]
				}
			}
		},
		"secret": {
			"title": "StackFileSecret",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["owner"],
			"properties": {
				"owner": {
					"description": "`uid` or `uid:gid` that reads the file inside the container, in quotes: \"999:999\". The mode is always 0400.",
					"type": "string",
					"pattern": "^[0-9]{1,10}(:[0-9]{1,10})?$"
				},
				"generate": {
					"description": "How `fairlead secrets init` makes a first value. Absent: somebody must bring it.",
					"type": "string",
					"enum": [
						"hex16",
						"hex32",
						"base64-32",
						"alnum50"
					]
				},
				"sameAs": {
					"description": "The secret, as vm/stack/name, that this one must equal: `fairlead secrets init` copies it.",
					"type": "string",
					"pattern": "^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*/[a-zA-Z0-9][a-zA-Z0-9_.-]*$"
				},
				"infisical": {
					"title": "StackFileInfisical",
					"description": "The value comes from Infisical (stacks/secrets.yaml says where that is); `{}`: under the secret's own name in `/`.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"path": {
							"description": "Folder in Infisical. Default: `/`.",
							"type": "string",
							"pattern": "^/([a-zA-Z0-9_-]+(/[a-zA-Z0-9_-]+)*)?$"
						},
						"key": {
							"description": "Name in Infisical. Default: the secret's own.",
							"type": "string",
							"pattern": "^[a-zA-Z0-9_.-]{1,255}$"
						}
					}
				},
				"description": {
					"description": "What it opens, and where to get it.",
					"type": "string"
				}
			}
		},
		"upgrade": {
			"title": "UpgradeRule",
			"type": "object",
			"additionalProperties": false,
			"required": ["reason"],
			"properties": {
				"steps": {
					"description": "Releases in their order, in quotes: \"2026.2\", \"2026.5\". A change goes to the next one at most; patches of one release are free.",
					"type": "array",
					"minItems": 1,
					"items": {
						"type": "string",
						"pattern": "^v?[0-9]+(\\.[0-9]+)*$"
					}
				},
				"within": {
					"description": "major: the first number of the version stays. minor: the first two stay. Beyond that it is no upgrade but a migration.",
					"type": "string",
					"enum": ["major", "minor"]
				},
				"reason": {
					"description": "What goes wrong otherwise, and the safe way.",
					"type": "string",
					"minLength": 1
				}
			}
		}
	}
};
const schema15 = {
	"title": "UpgradeRule",
	"type": "object",
	"additionalProperties": false,
	"required": ["reason"],
	"properties": {
		"steps": {
			"description": "Releases in their order, in quotes: \"2026.2\", \"2026.5\". A change goes to the next one at most; patches of one release are free.",
			"type": "array",
			"minItems": 1,
			"items": {
				"type": "string",
				"pattern": "^v?[0-9]+(\\.[0-9]+)*$"
			}
		},
		"within": {
			"description": "major: the first number of the version stays. minor: the first two stay. Beyond that it is no upgrade but a migration.",
			"type": "string",
			"enum": ["major", "minor"]
		},
		"reason": {
			"description": "What goes wrong otherwise, and the safe way.",
			"type": "string",
			"minLength": 1
		}
	}
};
const schema14 = {
	"title": "CommandLine",
	"description": "Program and arguments, one list item each. No shell is involved.",
	"type": "array",
	"minItems": 1,
	"items": { "type": "string" }
};
const schema24 = {
	"title": "StackFileSecret",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["owner"],
	"properties": {
		"owner": {
			"description": "`uid` or `uid:gid` that reads the file inside the container, in quotes: \"999:999\". The mode is always 0400.",
			"type": "string",
			"pattern": "^[0-9]{1,10}(:[0-9]{1,10})?$"
		},
		"generate": {
			"description": "How `fairlead secrets init` makes a first value. Absent: somebody must bring it.",
			"type": "string",
			"enum": [
				"hex16",
				"hex32",
				"base64-32",
				"alnum50"
			]
		},
		"sameAs": {
			"description": "The secret, as vm/stack/name, that this one must equal: `fairlead secrets init` copies it.",
			"type": "string",
			"pattern": "^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*/[a-zA-Z0-9][a-zA-Z0-9_.-]*$"
		},
		"infisical": {
			"title": "StackFileInfisical",
			"description": "The value comes from Infisical (stacks/secrets.yaml says where that is); `{}`: under the secret's own name in `/`.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"path": {
					"description": "Folder in Infisical. Default: `/`.",
					"type": "string",
					"pattern": "^/([a-zA-Z0-9_-]+(/[a-zA-Z0-9_-]+)*)?$"
				},
				"key": {
					"description": "Name in Infisical. Default: the secret's own.",
					"type": "string",
					"pattern": "^[a-zA-Z0-9_.-]{1,255}$"
				}
			}
		},
		"description": {
			"description": "What it opens, and where to get it.",
			"type": "string"
		}
	}
};
const pattern16 = /* @__PURE__ */ new RegExp("^https?://[A-Za-z0-9.:\\[\\]/_-]+$", "");
const pattern25 = /* @__PURE__ */ new RegExp("^v?[0-9]+(\\.[0-9]+)*$", "");
const pattern31 = /* @__PURE__ */ new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_.-]*$", "");
const pattern33 = /* @__PURE__ */ new RegExp("^[0-9]{1,10}(:[0-9]{1,10})?$", "");
const pattern34 = /* @__PURE__ */ new RegExp("^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*/[a-zA-Z0-9][a-zA-Z0-9_.-]*$", "");
const pattern35 = /* @__PURE__ */ new RegExp("^/([a-zA-Z0-9_-]+(/[a-zA-Z0-9_-]+)*)?$", "");
const pattern36 = /* @__PURE__ */ new RegExp("^[a-zA-Z0-9_.-]{1,255}$", "");
const schema13 = {
	"title": "StackFileCheck",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["name"],
	"properties": {
		"name": {
			"description": "The claim in words: \"Caddy answers\".",
			"type": "string",
			"minLength": 1
		},
		"timeout": {
			"description": "Seconds until the claim must hold. Default: 30.",
			"type": "integer",
			"minimum": 1,
			"maximum": 3600
		},
		"http": {
			"title": "HttpCheck",
			"description": "An HTTP request made on the VM.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["url"],
			"properties": {
				"url": {
					"description": "http:// or https:// URL, as seen from the VM.",
					"type": "string",
					"pattern": "^https?://[^\\s]+$"
				},
				"status": {
					"description": "Expected status. Default: 200.",
					"type": "integer",
					"minimum": 100,
					"maximum": 599
				},
				"contains": {
					"description": "Text, or list of texts, that the body must contain.",
					"type": ["string", "array"],
					"minLength": 1,
					"items": {
						"type": "string",
						"minLength": 1
					}
				},
				"lacks": {
					"description": "Texts that the body must not contain.",
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					}
				},
				"basic": {
					"title": "HttpBasic",
					"description": "Logs in with HTTP basic authentication; the password is read on the VM, from a secret of this stack.",
					"type": "object",
					"additionalProperties": false,
					"required": ["user", "secret"],
					"properties": {
						"user": {
							"description": "User name.",
							"type": "string",
							"pattern": "^[^:\\s]+$"
						},
						"secret": {
							"description": "Name of the secret in `secrets:` that holds the password.",
							"type": "string",
							"minLength": 1
						}
					}
				},
				"headers": {
					"description": "Request headers. Never a secret: this file is in the repository.",
					"type": "object",
					"additionalProperties": { "type": "string" }
				}
			}
		},
		"tcp": {
			"title": "TcpCheck",
			"description": "A TCP connection made on the VM.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["port"],
			"properties": {
				"host": {
					"description": "Default: 127.0.0.1.",
					"type": "string",
					"minLength": 1
				},
				"port": {
					"description": "TCP port.",
					"type": "integer",
					"minimum": 1,
					"maximum": 65535
				}
			}
		},
		"dns": {
			"title": "DnsCheck",
			"description": "A DNS question asked from the VM; any address in the answer counts.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["server", "name"],
			"properties": {
				"server": {
					"description": "Address of the DNS server.",
					"type": "string",
					"minLength": 1
				},
				"port": {
					"description": "Default: 53.",
					"type": "integer",
					"minimum": 1,
					"maximum": 65535
				},
				"name": {
					"description": "Name to ask for.",
					"type": "string",
					"minLength": 1
				}
			}
		},
		"address": {
			"description": "An address that an interface of the VM must have: the tailnet's, once it has joined.",
			"type": "string",
			"pattern": "^[0-9a-fA-F.:]+$"
		},
		"command": {
			"title": "CommandCheck",
			"description": "A command run inside the service's container; exit status 0 counts.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["service", "run"],
			"properties": {
				"service": {
					"description": "Service of compose.yaml.",
					"type": "string",
					"minLength": 1
				},
				"run": { "$ref": "#/definitions/argv" }
			}
		}
	}
};
const pattern20 = /* @__PURE__ */ new RegExp("^[^:\\s]+$", "");
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'",
				schema: schema13.required,
				parentSchema: schema13,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "name" || key0 === "timeout" || key0 === "http" || key0 === "tcp" || key0 === "dns" || key0 === "address" || key0 === "command" || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema13,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err2 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/properties/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema13.properties.name,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema13.properties.name.type,
					parentSchema: schema13.properties.name,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.timeout !== void 0) {
			let data1 = data.timeout;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err4 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/properties/timeout/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema13.properties.timeout.type,
					parentSchema: schema13.properties.timeout,
					data: data1
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 3600 || isNaN(data1)) {
					const err5 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 3600
						},
						message: "must be <= 3600",
						schema: 3600,
						parentSchema: schema13.properties.timeout,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema13.properties.timeout,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		}
		if (data.http !== void 0) {
			let data2 = data.http;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				if (data2.url === void 0) {
					const err7 = {
						instancePath: instancePath + "/http",
						schemaPath: "#/properties/http/required",
						keyword: "required",
						params: { missingProperty: "url" },
						message: "must have required property 'url'",
						schema: schema13.properties.http.required,
						parentSchema: schema13.properties.http,
						data: data2
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				for (const key1 in data2) if (!(key1 === "url" || key1 === "status" || key1 === "contains" || key1 === "lacks" || key1 === "basic" || key1 === "headers" || pattern0.test(key1))) {
					const err8 = {
						instancePath: instancePath + "/http",
						schemaPath: "#/properties/http/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema13.properties.http,
						data: data2
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data2.url !== void 0) {
					let data3 = data2.url;
					if (typeof data3 === "string") {
						if (!pattern11.test(data3)) {
							const err9 = {
								instancePath: instancePath + "/http/url",
								schemaPath: "#/properties/http/properties/url/pattern",
								keyword: "pattern",
								params: { pattern: "^https?://[^\\s]+$" },
								message: "must match pattern \"^https?://[^\\s]+$\"",
								schema: "^https?://[^\\s]+$",
								parentSchema: schema13.properties.http.properties.url,
								data: data3
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/http/url",
							schemaPath: "#/properties/http/properties/url/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.http.properties.url.type,
							parentSchema: schema13.properties.http.properties.url,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
				if (data2.status !== void 0) {
					let data4 = data2.status;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
						const err11 = {
							instancePath: instancePath + "/http/status",
							schemaPath: "#/properties/http/properties/status/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema13.properties.http.properties.status.type,
							parentSchema: schema13.properties.http.properties.status,
							data: data4
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					if (typeof data4 == "number" && isFinite(data4)) {
						if (data4 > 599 || isNaN(data4)) {
							const err12 = {
								instancePath: instancePath + "/http/status",
								schemaPath: "#/properties/http/properties/status/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 599
								},
								message: "must be <= 599",
								schema: 599,
								parentSchema: schema13.properties.http.properties.status,
								data: data4
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
						if (data4 < 100 || isNaN(data4)) {
							const err13 = {
								instancePath: instancePath + "/http/status",
								schemaPath: "#/properties/http/properties/status/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 100
								},
								message: "must be >= 100",
								schema: 100,
								parentSchema: schema13.properties.http.properties.status,
								data: data4
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
					}
				}
				if (data2.contains !== void 0) {
					let data5 = data2.contains;
					if (typeof data5 !== "string" && !Array.isArray(data5)) {
						const err14 = {
							instancePath: instancePath + "/http/contains",
							schemaPath: "#/properties/http/properties/contains/type",
							keyword: "type",
							params: { type: schema13.properties.http.properties.contains.type },
							message: "must be string,array",
							schema: schema13.properties.http.properties.contains.type,
							parentSchema: schema13.properties.http.properties.contains,
							data: data5
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
					if (typeof data5 === "string") {
						if (data5.length < 1) {
							const err15 = {
								instancePath: instancePath + "/http/contains",
								schemaPath: "#/properties/http/properties/contains/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.http.properties.contains,
								data: data5
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					}
					if (Array.isArray(data5)) {
						const len0 = data5.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data6 = data5[i0];
							if (typeof data6 === "string") {
								if (data6.length < 1) {
									const err16 = {
										instancePath: instancePath + "/http/contains/" + i0,
										schemaPath: "#/properties/http/properties/contains/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema13.properties.http.properties.contains.items,
										data: data6
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
							} else {
								const err17 = {
									instancePath: instancePath + "/http/contains/" + i0,
									schemaPath: "#/properties/http/properties/contains/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema13.properties.http.properties.contains.items.type,
									parentSchema: schema13.properties.http.properties.contains.items,
									data: data6
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
							}
						}
					}
				}
				if (data2.lacks !== void 0) {
					let data7 = data2.lacks;
					if (Array.isArray(data7)) {
						const len1 = data7.length;
						for (let i1 = 0; i1 < len1; i1++) {
							let data8 = data7[i1];
							if (typeof data8 === "string") {
								if (data8.length < 1) {
									const err18 = {
										instancePath: instancePath + "/http/lacks/" + i1,
										schemaPath: "#/properties/http/properties/lacks/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema13.properties.http.properties.lacks.items,
										data: data8
									};
									if (vErrors === null) vErrors = [err18];
									else vErrors.push(err18);
									errors++;
								}
							} else {
								const err19 = {
									instancePath: instancePath + "/http/lacks/" + i1,
									schemaPath: "#/properties/http/properties/lacks/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema13.properties.http.properties.lacks.items.type,
									parentSchema: schema13.properties.http.properties.lacks.items,
									data: data8
								};
								if (vErrors === null) vErrors = [err19];
								else vErrors.push(err19);
								errors++;
							}
						}
					} else {
						const err20 = {
							instancePath: instancePath + "/http/lacks",
							schemaPath: "#/properties/http/properties/lacks/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema13.properties.http.properties.lacks.type,
							parentSchema: schema13.properties.http.properties.lacks,
							data: data7
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
				if (data2.basic !== void 0) {
					let data9 = data2.basic;
					if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
						if (data9.user === void 0) {
							const err21 = {
								instancePath: instancePath + "/http/basic",
								schemaPath: "#/properties/http/properties/basic/required",
								keyword: "required",
								params: { missingProperty: "user" },
								message: "must have required property 'user'",
								schema: schema13.properties.http.properties.basic.required,
								parentSchema: schema13.properties.http.properties.basic,
								data: data9
							};
							if (vErrors === null) vErrors = [err21];
							else vErrors.push(err21);
							errors++;
						}
						if (data9.secret === void 0) {
							const err22 = {
								instancePath: instancePath + "/http/basic",
								schemaPath: "#/properties/http/properties/basic/required",
								keyword: "required",
								params: { missingProperty: "secret" },
								message: "must have required property 'secret'",
								schema: schema13.properties.http.properties.basic.required,
								parentSchema: schema13.properties.http.properties.basic,
								data: data9
							};
							if (vErrors === null) vErrors = [err22];
							else vErrors.push(err22);
							errors++;
						}
						for (const key2 in data9) if (!(key2 === "user" || key2 === "secret")) {
							const err23 = {
								instancePath: instancePath + "/http/basic",
								schemaPath: "#/properties/http/properties/basic/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema13.properties.http.properties.basic,
								data: data9
							};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						}
						if (data9.user !== void 0) {
							let data10 = data9.user;
							if (typeof data10 === "string") {
								if (!pattern20.test(data10)) {
									const err24 = {
										instancePath: instancePath + "/http/basic/user",
										schemaPath: "#/properties/http/properties/basic/properties/user/pattern",
										keyword: "pattern",
										params: { pattern: "^[^:\\s]+$" },
										message: "must match pattern \"^[^:\\s]+$\"",
										schema: "^[^:\\s]+$",
										parentSchema: schema13.properties.http.properties.basic.properties.user,
										data: data10
									};
									if (vErrors === null) vErrors = [err24];
									else vErrors.push(err24);
									errors++;
								}
							} else {
								const err25 = {
									instancePath: instancePath + "/http/basic/user",
									schemaPath: "#/properties/http/properties/basic/properties/user/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema13.properties.http.properties.basic.properties.user.type,
									parentSchema: schema13.properties.http.properties.basic.properties.user,
									data: data10
								};
								if (vErrors === null) vErrors = [err25];
								else vErrors.push(err25);
								errors++;
							}
						}
						if (data9.secret !== void 0) {
							let data11 = data9.secret;
							if (typeof data11 === "string") {
								if (data11.length < 1) {
									const err26 = {
										instancePath: instancePath + "/http/basic/secret",
										schemaPath: "#/properties/http/properties/basic/properties/secret/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema13.properties.http.properties.basic.properties.secret,
										data: data11
									};
									if (vErrors === null) vErrors = [err26];
									else vErrors.push(err26);
									errors++;
								}
							} else {
								const err27 = {
									instancePath: instancePath + "/http/basic/secret",
									schemaPath: "#/properties/http/properties/basic/properties/secret/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema13.properties.http.properties.basic.properties.secret.type,
									parentSchema: schema13.properties.http.properties.basic.properties.secret,
									data: data11
								};
								if (vErrors === null) vErrors = [err27];
								else vErrors.push(err27);
								errors++;
							}
						}
					} else {
						const err28 = {
							instancePath: instancePath + "/http/basic",
							schemaPath: "#/properties/http/properties/basic/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema13.properties.http.properties.basic.type,
							parentSchema: schema13.properties.http.properties.basic,
							data: data9
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
				}
				if (data2.headers !== void 0) {
					let data12 = data2.headers;
					if (data12 && typeof data12 == "object" && !Array.isArray(data12)) for (const key3 in data12) {
						let data13 = data12[key3];
						if (typeof data13 !== "string") {
							const err29 = {
								instancePath: instancePath + "/http/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/http/properties/headers/additionalProperties/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema13.properties.http.properties.headers.additionalProperties.type,
								parentSchema: schema13.properties.http.properties.headers.additionalProperties,
								data: data13
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
					}
					else {
						const err30 = {
							instancePath: instancePath + "/http/headers",
							schemaPath: "#/properties/http/properties/headers/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema13.properties.http.properties.headers.type,
							parentSchema: schema13.properties.http.properties.headers,
							data: data12
						};
						if (vErrors === null) vErrors = [err30];
						else vErrors.push(err30);
						errors++;
					}
				}
			} else {
				const err31 = {
					instancePath: instancePath + "/http",
					schemaPath: "#/properties/http/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema13.properties.http.type,
					parentSchema: schema13.properties.http,
					data: data2
				};
				if (vErrors === null) vErrors = [err31];
				else vErrors.push(err31);
				errors++;
			}
		}
		if (data.tcp !== void 0) {
			let data14 = data.tcp;
			if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
				if (data14.port === void 0) {
					const err32 = {
						instancePath: instancePath + "/tcp",
						schemaPath: "#/properties/tcp/required",
						keyword: "required",
						params: { missingProperty: "port" },
						message: "must have required property 'port'",
						schema: schema13.properties.tcp.required,
						parentSchema: schema13.properties.tcp,
						data: data14
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
				for (const key4 in data14) if (!(key4 === "host" || key4 === "port" || pattern0.test(key4))) {
					const err33 = {
						instancePath: instancePath + "/tcp",
						schemaPath: "#/properties/tcp/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema13.properties.tcp,
						data: data14
					};
					if (vErrors === null) vErrors = [err33];
					else vErrors.push(err33);
					errors++;
				}
				if (data14.host !== void 0) {
					let data15 = data14.host;
					if (typeof data15 === "string") {
						if (data15.length < 1) {
							const err34 = {
								instancePath: instancePath + "/tcp/host",
								schemaPath: "#/properties/tcp/properties/host/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.tcp.properties.host,
								data: data15
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
					} else {
						const err35 = {
							instancePath: instancePath + "/tcp/host",
							schemaPath: "#/properties/tcp/properties/host/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.tcp.properties.host.type,
							parentSchema: schema13.properties.tcp.properties.host,
							data: data15
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
				if (data14.port !== void 0) {
					let data16 = data14.port;
					if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
						const err36 = {
							instancePath: instancePath + "/tcp/port",
							schemaPath: "#/properties/tcp/properties/port/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema13.properties.tcp.properties.port.type,
							parentSchema: schema13.properties.tcp.properties.port,
							data: data16
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
					if (typeof data16 == "number" && isFinite(data16)) {
						if (data16 > 65535 || isNaN(data16)) {
							const err37 = {
								instancePath: instancePath + "/tcp/port",
								schemaPath: "#/properties/tcp/properties/port/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65535
								},
								message: "must be <= 65535",
								schema: 65535,
								parentSchema: schema13.properties.tcp.properties.port,
								data: data16
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
						if (data16 < 1 || isNaN(data16)) {
							const err38 = {
								instancePath: instancePath + "/tcp/port",
								schemaPath: "#/properties/tcp/properties/port/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema13.properties.tcp.properties.port,
								data: data16
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
						}
					}
				}
			} else {
				const err39 = {
					instancePath: instancePath + "/tcp",
					schemaPath: "#/properties/tcp/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema13.properties.tcp.type,
					parentSchema: schema13.properties.tcp,
					data: data14
				};
				if (vErrors === null) vErrors = [err39];
				else vErrors.push(err39);
				errors++;
			}
		}
		if (data.dns !== void 0) {
			let data17 = data.dns;
			if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
				if (data17.server === void 0) {
					const err40 = {
						instancePath: instancePath + "/dns",
						schemaPath: "#/properties/dns/required",
						keyword: "required",
						params: { missingProperty: "server" },
						message: "must have required property 'server'",
						schema: schema13.properties.dns.required,
						parentSchema: schema13.properties.dns,
						data: data17
					};
					if (vErrors === null) vErrors = [err40];
					else vErrors.push(err40);
					errors++;
				}
				if (data17.name === void 0) {
					const err41 = {
						instancePath: instancePath + "/dns",
						schemaPath: "#/properties/dns/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema13.properties.dns.required,
						parentSchema: schema13.properties.dns,
						data: data17
					};
					if (vErrors === null) vErrors = [err41];
					else vErrors.push(err41);
					errors++;
				}
				for (const key5 in data17) if (!(key5 === "server" || key5 === "port" || key5 === "name" || pattern0.test(key5))) {
					const err42 = {
						instancePath: instancePath + "/dns",
						schemaPath: "#/properties/dns/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key5 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema13.properties.dns,
						data: data17
					};
					if (vErrors === null) vErrors = [err42];
					else vErrors.push(err42);
					errors++;
				}
				if (data17.server !== void 0) {
					let data18 = data17.server;
					if (typeof data18 === "string") {
						if (data18.length < 1) {
							const err43 = {
								instancePath: instancePath + "/dns/server",
								schemaPath: "#/properties/dns/properties/server/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.dns.properties.server,
								data: data18
							};
							if (vErrors === null) vErrors = [err43];
							else vErrors.push(err43);
							errors++;
						}
					} else {
						const err44 = {
							instancePath: instancePath + "/dns/server",
							schemaPath: "#/properties/dns/properties/server/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.dns.properties.server.type,
							parentSchema: schema13.properties.dns.properties.server,
							data: data18
						};
						if (vErrors === null) vErrors = [err44];
						else vErrors.push(err44);
						errors++;
					}
				}
				if (data17.port !== void 0) {
					let data19 = data17.port;
					if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
						const err45 = {
							instancePath: instancePath + "/dns/port",
							schemaPath: "#/properties/dns/properties/port/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema13.properties.dns.properties.port.type,
							parentSchema: schema13.properties.dns.properties.port,
							data: data19
						};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
					if (typeof data19 == "number" && isFinite(data19)) {
						if (data19 > 65535 || isNaN(data19)) {
							const err46 = {
								instancePath: instancePath + "/dns/port",
								schemaPath: "#/properties/dns/properties/port/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65535
								},
								message: "must be <= 65535",
								schema: 65535,
								parentSchema: schema13.properties.dns.properties.port,
								data: data19
							};
							if (vErrors === null) vErrors = [err46];
							else vErrors.push(err46);
							errors++;
						}
						if (data19 < 1 || isNaN(data19)) {
							const err47 = {
								instancePath: instancePath + "/dns/port",
								schemaPath: "#/properties/dns/properties/port/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema13.properties.dns.properties.port,
								data: data19
							};
							if (vErrors === null) vErrors = [err47];
							else vErrors.push(err47);
							errors++;
						}
					}
				}
				if (data17.name !== void 0) {
					let data20 = data17.name;
					if (typeof data20 === "string") {
						if (data20.length < 1) {
							const err48 = {
								instancePath: instancePath + "/dns/name",
								schemaPath: "#/properties/dns/properties/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.dns.properties.name,
								data: data20
							};
							if (vErrors === null) vErrors = [err48];
							else vErrors.push(err48);
							errors++;
						}
					} else {
						const err49 = {
							instancePath: instancePath + "/dns/name",
							schemaPath: "#/properties/dns/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.dns.properties.name.type,
							parentSchema: schema13.properties.dns.properties.name,
							data: data20
						};
						if (vErrors === null) vErrors = [err49];
						else vErrors.push(err49);
						errors++;
					}
				}
			} else {
				const err50 = {
					instancePath: instancePath + "/dns",
					schemaPath: "#/properties/dns/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema13.properties.dns.type,
					parentSchema: schema13.properties.dns,
					data: data17
				};
				if (vErrors === null) vErrors = [err50];
				else vErrors.push(err50);
				errors++;
			}
		}
		if (data.address !== void 0) {
			let data21 = data.address;
			if (typeof data21 === "string") {
				if (!pattern10.test(data21)) {
					const err51 = {
						instancePath: instancePath + "/address",
						schemaPath: "#/properties/address/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-fA-F.:]+$" },
						message: "must match pattern \"^[0-9a-fA-F.:]+$\"",
						schema: "^[0-9a-fA-F.:]+$",
						parentSchema: schema13.properties.address,
						data: data21
					};
					if (vErrors === null) vErrors = [err51];
					else vErrors.push(err51);
					errors++;
				}
			} else {
				const err52 = {
					instancePath: instancePath + "/address",
					schemaPath: "#/properties/address/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema13.properties.address.type,
					parentSchema: schema13.properties.address,
					data: data21
				};
				if (vErrors === null) vErrors = [err52];
				else vErrors.push(err52);
				errors++;
			}
		}
		if (data.command !== void 0) {
			let data22 = data.command;
			if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
				if (data22.service === void 0) {
					const err53 = {
						instancePath: instancePath + "/command",
						schemaPath: "#/properties/command/required",
						keyword: "required",
						params: { missingProperty: "service" },
						message: "must have required property 'service'",
						schema: schema13.properties.command.required,
						parentSchema: schema13.properties.command,
						data: data22
					};
					if (vErrors === null) vErrors = [err53];
					else vErrors.push(err53);
					errors++;
				}
				if (data22.run === void 0) {
					const err54 = {
						instancePath: instancePath + "/command",
						schemaPath: "#/properties/command/required",
						keyword: "required",
						params: { missingProperty: "run" },
						message: "must have required property 'run'",
						schema: schema13.properties.command.required,
						parentSchema: schema13.properties.command,
						data: data22
					};
					if (vErrors === null) vErrors = [err54];
					else vErrors.push(err54);
					errors++;
				}
				for (const key6 in data22) if (!(key6 === "service" || key6 === "run" || pattern0.test(key6))) {
					const err55 = {
						instancePath: instancePath + "/command",
						schemaPath: "#/properties/command/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key6 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema13.properties.command,
						data: data22
					};
					if (vErrors === null) vErrors = [err55];
					else vErrors.push(err55);
					errors++;
				}
				if (data22.service !== void 0) {
					let data23 = data22.service;
					if (typeof data23 === "string") {
						if (data23.length < 1) {
							const err56 = {
								instancePath: instancePath + "/command/service",
								schemaPath: "#/properties/command/properties/service/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.command.properties.service,
								data: data23
							};
							if (vErrors === null) vErrors = [err56];
							else vErrors.push(err56);
							errors++;
						}
					} else {
						const err57 = {
							instancePath: instancePath + "/command/service",
							schemaPath: "#/properties/command/properties/service/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.command.properties.service.type,
							parentSchema: schema13.properties.command.properties.service,
							data: data23
						};
						if (vErrors === null) vErrors = [err57];
						else vErrors.push(err57);
						errors++;
					}
				}
				if (data22.run !== void 0) {
					let data24 = data22.run;
					if (Array.isArray(data24)) {
						if (data24.length < 1) {
							const err58 = {
								instancePath: instancePath + "/command/run",
								schemaPath: "#/definitions/argv/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 items",
								schema: 1,
								parentSchema: schema14,
								data: data24
							};
							if (vErrors === null) vErrors = [err58];
							else vErrors.push(err58);
							errors++;
						}
						const len2 = data24.length;
						for (let i2 = 0; i2 < len2; i2++) {
							let data25 = data24[i2];
							if (typeof data25 !== "string") {
								const err59 = {
									instancePath: instancePath + "/command/run/" + i2,
									schemaPath: "#/definitions/argv/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema14.items.type,
									parentSchema: schema14.items,
									data: data25
								};
								if (vErrors === null) vErrors = [err59];
								else vErrors.push(err59);
								errors++;
							}
						}
					} else {
						const err60 = {
							instancePath: instancePath + "/command/run",
							schemaPath: "#/definitions/argv/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema14.type,
							parentSchema: schema14,
							data: data24
						};
						if (vErrors === null) vErrors = [err60];
						else vErrors.push(err60);
						errors++;
					}
				}
			} else {
				const err61 = {
					instancePath: instancePath + "/command",
					schemaPath: "#/properties/command/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema13.properties.command.type,
					parentSchema: schema13.properties.command,
					data: data22
				};
				if (vErrors === null) vErrors = [err61];
				else vErrors.push(err61);
				errors++;
			}
		}
	} else {
		const err62 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema13.type,
			parentSchema: schema13,
			data
		};
		if (vErrors === null) vErrors = [err62];
		else vErrors.push(err62);
		errors++;
	}
	validate12.errors = vErrors;
	return errors === 0;
}
const schema17 = {
	"title": "StackFileReload",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["files", "service"],
	"properties": {
		"files": {
			"description": "Files, or folders with a trailing slash, relative to the stack's folder.",
			"type": "array",
			"minItems": 1,
			"items": {
				"type": "string",
				"minLength": 1
			}
		},
		"service": {
			"description": "Service of compose.yaml that reads the files.",
			"type": "string",
			"minLength": 1
		},
		"run": { "$ref": "#/definitions/argv" },
		"signal": {
			"description": "Signal sent to the container's first process.",
			"type": "string",
			"enum": [
				"SIGHUP",
				"SIGUSR1",
				"SIGUSR2",
				"SIGINT",
				"SIGTERM",
				"SIGWINCH"
			]
		},
		"restart": {
			"description": "true: restart the container instead of making a new one.",
			"type": "boolean",
			"enum": [true]
		}
	}
};
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.files === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "files" },
				message: "must have required property 'files'",
				schema: schema17.required,
				parentSchema: schema17,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.service === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "service" },
				message: "must have required property 'service'",
				schema: schema17.required,
				parentSchema: schema17,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "files" || key0 === "service" || key0 === "run" || key0 === "signal" || key0 === "restart" || pattern0.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema17,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.files !== void 0) {
			let data0 = data.files;
			if (Array.isArray(data0)) {
				if (data0.length < 1) {
					const err3 = {
						instancePath: instancePath + "/files",
						schemaPath: "#/properties/files/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema17.properties.files,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 === "string") {
						if (data1.length < 1) {
							const err4 = {
								instancePath: instancePath + "/files/" + i0,
								schemaPath: "#/properties/files/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema17.properties.files.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
					} else {
						const err5 = {
							instancePath: instancePath + "/files/" + i0,
							schemaPath: "#/properties/files/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema17.properties.files.items.type,
							parentSchema: schema17.properties.files.items,
							data: data1
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/files",
					schemaPath: "#/properties/files/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema17.properties.files.type,
					parentSchema: schema17.properties.files,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.service !== void 0) {
			let data2 = data.service;
			if (typeof data2 === "string") {
				if (data2.length < 1) {
					const err7 = {
						instancePath: instancePath + "/service",
						schemaPath: "#/properties/service/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema17.properties.service,
						data: data2
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/service",
					schemaPath: "#/properties/service/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema17.properties.service.type,
					parentSchema: schema17.properties.service,
					data: data2
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.run !== void 0) {
			let data3 = data.run;
			if (Array.isArray(data3)) {
				if (data3.length < 1) {
					const err9 = {
						instancePath: instancePath + "/run",
						schemaPath: "#/definitions/argv/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema14,
						data: data3
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				const len1 = data3.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data4 = data3[i1];
					if (typeof data4 !== "string") {
						const err10 = {
							instancePath: instancePath + "/run/" + i1,
							schemaPath: "#/definitions/argv/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data4
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/run",
					schemaPath: "#/definitions/argv/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data3
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.signal !== void 0) {
			let data5 = data.signal;
			if (typeof data5 !== "string") {
				const err12 = {
					instancePath: instancePath + "/signal",
					schemaPath: "#/properties/signal/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema17.properties.signal.type,
					parentSchema: schema17.properties.signal,
					data: data5
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (!(data5 === "SIGHUP" || data5 === "SIGUSR1" || data5 === "SIGUSR2" || data5 === "SIGINT" || data5 === "SIGTERM" || data5 === "SIGWINCH")) {
				const err13 = {
					instancePath: instancePath + "/signal",
					schemaPath: "#/properties/signal/enum",
					keyword: "enum",
					params: { allowedValues: schema17.properties.signal.enum },
					message: "must be equal to one of the allowed values",
					schema: schema17.properties.signal.enum,
					parentSchema: schema17.properties.signal,
					data: data5
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.restart !== void 0) {
			let data6 = data.restart;
			if (typeof data6 !== "boolean") {
				const err14 = {
					instancePath: instancePath + "/restart",
					schemaPath: "#/properties/restart/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema17.properties.restart.type,
					parentSchema: schema17.properties.restart,
					data: data6
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (!(data6 === true)) {
				const err15 = {
					instancePath: instancePath + "/restart",
					schemaPath: "#/properties/restart/enum",
					keyword: "enum",
					params: { allowedValues: schema17.properties.restart.enum },
					message: "must be equal to one of the allowed values",
					schema: schema17.properties.restart.enum,
					parentSchema: schema17.properties.restart,
					data: data6
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
	} else {
		const err16 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema17.type,
			parentSchema: schema17,
			data
		};
		if (vErrors === null) vErrors = [err16];
		else vErrors.push(err16);
		errors++;
	}
	validate16.errors = vErrors;
	return errors === 0;
}
const schema19 = {
	"title": "StackFileBackup",
	"description": "How the data of this stack are copied: before a change that no image can undo (`irreversible`, allow-destroy), and by `fairlead backup`. Kept on the VM, for root alone.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["parts"],
	"properties": {
		"keep": {
			"description": "How many backups are kept. Those that a kept release needs are kept besides. Default: 3.",
			"type": "integer",
			"minimum": 1,
			"maximum": 1e3
		},
		"timeout": {
			"description": "Seconds that each command may take. Default: 900.",
			"type": "integer",
			"minimum": 1,
			"maximum": 86400
		},
		"stop": {
			"description": "Services stopped while the copy is made and while it is put back, so that it is of one moment.",
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1
			}
		},
		"parts": {
			"description": "The files of one backup, in this order.",
			"type": "array",
			"minItems": 1,
			"items": { "$ref": "#/definitions/backupPart" }
		}
	}
};
const schema20 = {
	"title": "StackFileBackupPart",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": [
		"name",
		"service",
		"run",
		"test"
	],
	"properties": {
		"name": {
			"description": "Name of the file: \"database\".",
			"type": "string",
			"pattern": "^[a-z0-9][a-z0-9-]{0,40}$"
		},
		"service": {
			"description": "Service of compose.yaml in whose container the commands run; when `stop` names it, in a throw-away container with its image and volumes.",
			"type": "string",
			"minLength": 1
		},
		"run": {
			"description": "Prints the copy on standard output.",
			"$ref": "#/definitions/argv"
		},
		"test": {
			"description": "Reads the copy on standard input and fails when it is not whole: [pg_restore, --list].",
			"$ref": "#/definitions/argv"
		},
		"restore": {
			"description": "Reads the copy on standard input and puts it in the place of what is there. Absent: going back is refused, with the command to do it by hand.",
			"$ref": "#/definitions/argv"
		}
	}
};
const pattern30 = /* @__PURE__ */ new RegExp("^[a-z0-9][a-z0-9-]{0,40}$", "");
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'",
				schema: schema20.required,
				parentSchema: schema20,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.service === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "service" },
				message: "must have required property 'service'",
				schema: schema20.required,
				parentSchema: schema20,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.run === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "run" },
				message: "must have required property 'run'",
				schema: schema20.required,
				parentSchema: schema20,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.test === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "test" },
				message: "must have required property 'test'",
				schema: schema20.required,
				parentSchema: schema20,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "name" || key0 === "service" || key0 === "run" || key0 === "test" || key0 === "restore" || pattern0.test(key0))) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema20,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (!pattern30.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/properties/name/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9][a-z0-9-]{0,40}$" },
						message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,40}$\"",
						schema: "^[a-z0-9][a-z0-9-]{0,40}$",
						parentSchema: schema20.properties.name,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema20.properties.name.type,
					parentSchema: schema20.properties.name,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.service !== void 0) {
			let data1 = data.service;
			if (typeof data1 === "string") {
				if (data1.length < 1) {
					const err7 = {
						instancePath: instancePath + "/service",
						schemaPath: "#/properties/service/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema20.properties.service,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/service",
					schemaPath: "#/properties/service/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema20.properties.service.type,
					parentSchema: schema20.properties.service,
					data: data1
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.run !== void 0) {
			let data2 = data.run;
			if (Array.isArray(data2)) {
				if (data2.length < 1) {
					const err9 = {
						instancePath: instancePath + "/run",
						schemaPath: "#/definitions/argv/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema14,
						data: data2
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (typeof data3 !== "string") {
						const err10 = {
							instancePath: instancePath + "/run/" + i0,
							schemaPath: "#/definitions/argv/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/run",
					schemaPath: "#/definitions/argv/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data2
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.test !== void 0) {
			let data4 = data.test;
			if (Array.isArray(data4)) {
				if (data4.length < 1) {
					const err12 = {
						instancePath: instancePath + "/test",
						schemaPath: "#/definitions/argv/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema14,
						data: data4
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				const len1 = data4.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data5 = data4[i1];
					if (typeof data5 !== "string") {
						const err13 = {
							instancePath: instancePath + "/test/" + i1,
							schemaPath: "#/definitions/argv/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data5
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/test",
					schemaPath: "#/definitions/argv/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data4
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.restore !== void 0) {
			let data6 = data.restore;
			if (Array.isArray(data6)) {
				if (data6.length < 1) {
					const err15 = {
						instancePath: instancePath + "/restore",
						schemaPath: "#/definitions/argv/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema14,
						data: data6
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				const len2 = data6.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data7 = data6[i2];
					if (typeof data7 !== "string") {
						const err16 = {
							instancePath: instancePath + "/restore/" + i2,
							schemaPath: "#/definitions/argv/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data7
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/restore",
					schemaPath: "#/definitions/argv/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data6
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
	} else {
		const err18 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema20.type,
			parentSchema: schema20,
			data
		};
		if (vErrors === null) vErrors = [err18];
		else vErrors.push(err18);
		errors++;
	}
	validate19.errors = vErrors;
	return errors === 0;
}
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.parts === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "parts" },
				message: "must have required property 'parts'",
				schema: schema19.required,
				parentSchema: schema19,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "keep" || key0 === "timeout" || key0 === "stop" || key0 === "parts" || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema19,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.keep !== void 0) {
			let data0 = data.keep;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err2 = {
					instancePath: instancePath + "/keep",
					schemaPath: "#/properties/keep/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema19.properties.keep.type,
					parentSchema: schema19.properties.keep,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 > 1e3 || isNaN(data0)) {
					const err3 = {
						instancePath: instancePath + "/keep",
						schemaPath: "#/properties/keep/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e3
						},
						message: "must be <= 1000",
						schema: 1e3,
						parentSchema: schema19.properties.keep,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data0 < 1 || isNaN(data0)) {
					const err4 = {
						instancePath: instancePath + "/keep",
						schemaPath: "#/properties/keep/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema19.properties.keep,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.timeout !== void 0) {
			let data1 = data.timeout;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err5 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/properties/timeout/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema19.properties.timeout.type,
					parentSchema: schema19.properties.timeout,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 86400 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 86400
						},
						message: "must be <= 86400",
						schema: 86400,
						parentSchema: schema19.properties.timeout,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err7 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema19.properties.timeout,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
		if (data.stop !== void 0) {
			let data2 = data.stop;
			if (Array.isArray(data2)) {
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (typeof data3 === "string") {
						if (data3.length < 1) {
							const err8 = {
								instancePath: instancePath + "/stop/" + i0,
								schemaPath: "#/properties/stop/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema19.properties.stop.items,
								data: data3
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
					} else {
						const err9 = {
							instancePath: instancePath + "/stop/" + i0,
							schemaPath: "#/properties/stop/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema19.properties.stop.items.type,
							parentSchema: schema19.properties.stop.items,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/stop",
					schemaPath: "#/properties/stop/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema19.properties.stop.type,
					parentSchema: schema19.properties.stop,
					data: data2
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.parts !== void 0) {
			let data4 = data.parts;
			if (Array.isArray(data4)) {
				if (data4.length < 1) {
					const err11 = {
						instancePath: instancePath + "/parts",
						schemaPath: "#/properties/parts/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema19.properties.parts,
						data: data4
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				const len1 = data4.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate19(data4[i1], {
					instancePath: instancePath + "/parts/" + i1,
					parentData: data4,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
					errors = vErrors.length;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/parts",
					schemaPath: "#/properties/parts/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema19.properties.parts.type,
					parentSchema: schema19.properties.parts,
					data: data4
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
	} else {
		const err13 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema19.type,
			parentSchema: schema19,
			data
		};
		if (vErrors === null) vErrors = [err13];
		else vErrors.push(err13);
		errors++;
	}
	validate18.errors = vErrors;
	return errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(func2.call(schema12.properties, key0) || pattern0.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema12,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.description !== void 0) {
			let data0 = data.description;
			if (typeof data0 === "string") {
				if (data0.length < 1) {
					const err1 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/properties/description/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema12.properties.description,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.properties.description.type,
					parentSchema: schema12.properties.description,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.needs !== void 0) {
			let data1 = data.needs;
			if (Array.isArray(data1)) {
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data2 = data1[i0];
					if (typeof data2 === "string") {
						if (data2.length < 1) {
							const err3 = {
								instancePath: instancePath + "/needs/" + i0,
								schemaPath: "#/properties/needs/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema12.properties.needs.items,
								data: data2
							};
							if (vErrors === null) vErrors = [err3];
							else vErrors.push(err3);
							errors++;
						}
					} else {
						const err4 = {
							instancePath: instancePath + "/needs/" + i0,
							schemaPath: "#/properties/needs/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema12.properties.needs.items.type,
							parentSchema: schema12.properties.needs.items,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/needs",
					schemaPath: "#/properties/needs/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.needs.type,
					parentSchema: schema12.properties.needs,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.impact !== void 0) {
			let data3 = data.impact;
			if (typeof data3 === "string") {
				if (data3.length < 1) {
					const err6 = {
						instancePath: instancePath + "/impact",
						schemaPath: "#/properties/impact/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema12.properties.impact,
						data: data3
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/impact",
					schemaPath: "#/properties/impact/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.properties.impact.type,
					parentSchema: schema12.properties.impact,
					data: data3
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.carries !== void 0) {
			let data4 = data.carries;
			if (typeof data4 !== "string") {
				const err8 = {
					instancePath: instancePath + "/carries",
					schemaPath: "#/properties/carries/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.properties.carries.type,
					parentSchema: schema12.properties.carries,
					data: data4
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (!(data4 === "runner" || data4 === "forge")) {
				const err9 = {
					instancePath: instancePath + "/carries",
					schemaPath: "#/properties/carries/enum",
					keyword: "enum",
					params: { allowedValues: schema12.properties.carries.enum },
					message: "must be equal to one of the allowed values",
					schema: schema12.properties.carries.enum,
					parentSchema: schema12.properties.carries,
					data: data4
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.report !== void 0) {
			let data5 = data.report;
			if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
				if (data5.url === void 0) {
					const err10 = {
						instancePath: instancePath + "/report",
						schemaPath: "#/properties/report/required",
						keyword: "required",
						params: { missingProperty: "url" },
						message: "must have required property 'url'",
						schema: schema12.properties.report.required,
						parentSchema: schema12.properties.report,
						data: data5
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data5.token === void 0) {
					const err11 = {
						instancePath: instancePath + "/report",
						schemaPath: "#/properties/report/required",
						keyword: "required",
						params: { missingProperty: "token" },
						message: "must have required property 'token'",
						schema: schema12.properties.report.required,
						parentSchema: schema12.properties.report,
						data: data5
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				for (const key1 in data5) if (!(key1 === "url" || key1 === "token" || pattern0.test(key1))) {
					const err12 = {
						instancePath: instancePath + "/report",
						schemaPath: "#/properties/report/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema12.properties.report,
						data: data5
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data5.url !== void 0) {
					let data6 = data5.url;
					if (typeof data6 === "string") {
						if (!pattern16.test(data6)) {
							const err13 = {
								instancePath: instancePath + "/report/url",
								schemaPath: "#/properties/report/properties/url/pattern",
								keyword: "pattern",
								params: { pattern: "^https?://[A-Za-z0-9.:\\[\\]/_-]+$" },
								message: "must match pattern \"^https?://[A-Za-z0-9.:\\[\\]/_-]+$\"",
								schema: "^https?://[A-Za-z0-9.:\\[\\]/_-]+$",
								parentSchema: schema12.properties.report.properties.url,
								data: data6
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
					} else {
						const err14 = {
							instancePath: instancePath + "/report/url",
							schemaPath: "#/properties/report/properties/url/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema12.properties.report.properties.url.type,
							parentSchema: schema12.properties.report.properties.url,
							data: data6
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
				if (data5.token !== void 0) {
					let data7 = data5.token;
					if (typeof data7 === "string") {
						if (data7.length < 1) {
							const err15 = {
								instancePath: instancePath + "/report/token",
								schemaPath: "#/properties/report/properties/token/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema12.properties.report.properties.token,
								data: data7
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					} else {
						const err16 = {
							instancePath: instancePath + "/report/token",
							schemaPath: "#/properties/report/properties/token/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema12.properties.report.properties.token.type,
							parentSchema: schema12.properties.report.properties.token,
							data: data7
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/report",
					schemaPath: "#/properties/report/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema12.properties.report.type,
					parentSchema: schema12.properties.report,
					data: data5
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.timeout !== void 0) {
			let data8 = data.timeout;
			if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
				const err18 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/properties/timeout/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema12.properties.timeout.type,
					parentSchema: schema12.properties.timeout,
					data: data8
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
			if (typeof data8 == "number" && isFinite(data8)) {
				if (data8 > 7200 || isNaN(data8)) {
					const err19 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 7200
						},
						message: "must be <= 7200",
						schema: 7200,
						parentSchema: schema12.properties.timeout,
						data: data8
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				if (data8 < 10 || isNaN(data8)) {
					const err20 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 10
						},
						message: "must be >= 10",
						schema: 10,
						parentSchema: schema12.properties.timeout,
						data: data8
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
		}
		if (data.stability !== void 0) {
			let data9 = data.stability;
			if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
				const err21 = {
					instancePath: instancePath + "/stability",
					schemaPath: "#/properties/stability/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema12.properties.stability.type,
					parentSchema: schema12.properties.stability,
					data: data9
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
			if (typeof data9 == "number" && isFinite(data9)) {
				if (data9 > 600 || isNaN(data9)) {
					const err22 = {
						instancePath: instancePath + "/stability",
						schemaPath: "#/properties/stability/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 600
						},
						message: "must be <= 600",
						schema: 600,
						parentSchema: schema12.properties.stability,
						data: data9
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
				if (data9 < 0 || isNaN(data9)) {
					const err23 = {
						instancePath: instancePath + "/stability",
						schemaPath: "#/properties/stability/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0",
						schema: 0,
						parentSchema: schema12.properties.stability,
						data: data9
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
			}
		}
		if (data.checks !== void 0) {
			let data10 = data.checks;
			if (Array.isArray(data10)) {
				const len1 = data10.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate12(data10[i1], {
					instancePath: instancePath + "/checks/" + i1,
					parentData: data10,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
					errors = vErrors.length;
				}
			} else {
				const err24 = {
					instancePath: instancePath + "/checks",
					schemaPath: "#/properties/checks/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.checks.type,
					parentSchema: schema12.properties.checks,
					data: data10
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.gates !== void 0) {
			let data12 = data.gates;
			if (Array.isArray(data12)) {
				const len2 = data12.length;
				for (let i2 = 0; i2 < len2; i2++) if (!validate12(data12[i2], {
					instancePath: instancePath + "/gates/" + i2,
					parentData: data12,
					parentDataProperty: i2,
					rootData
				})) {
					vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
					errors = vErrors.length;
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/gates",
					schemaPath: "#/properties/gates/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.gates.type,
					parentSchema: schema12.properties.gates,
					data: data12
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.bootstrap !== void 0) {
			if (!validate12(data.bootstrap, {
				instancePath: instancePath + "/bootstrap",
				parentData: data,
				parentDataProperty: "bootstrap",
				rootData
			})) {
				vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
				errors = vErrors.length;
			}
		}
		if (data.upgrade !== void 0) {
			let data15 = data.upgrade;
			if (data15 && typeof data15 == "object" && !Array.isArray(data15)) for (const key2 in data15) {
				let data16 = data15[key2];
				if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
					if (data16.reason === void 0) {
						const err26 = {
							instancePath: instancePath + "/upgrade/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/upgrade/required",
							keyword: "required",
							params: { missingProperty: "reason" },
							message: "must have required property 'reason'",
							schema: schema15.required,
							parentSchema: schema15,
							data: data16
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
					for (const key3 in data16) if (!(key3 === "steps" || key3 === "within" || key3 === "reason")) {
						const err27 = {
							instancePath: instancePath + "/upgrade/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/upgrade/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key3 },
							message: "must NOT have additional properties",
							schema: false,
							parentSchema: schema15,
							data: data16
						};
						if (vErrors === null) vErrors = [err27];
						else vErrors.push(err27);
						errors++;
					}
					if (data16.steps !== void 0) {
						let data17 = data16.steps;
						if (Array.isArray(data17)) {
							if (data17.length < 1) {
								const err28 = {
									instancePath: instancePath + "/upgrade/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/steps",
									schemaPath: "#/definitions/upgrade/properties/steps/minItems",
									keyword: "minItems",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 items",
									schema: 1,
									parentSchema: schema15.properties.steps,
									data: data17
								};
								if (vErrors === null) vErrors = [err28];
								else vErrors.push(err28);
								errors++;
							}
							const len3 = data17.length;
							for (let i3 = 0; i3 < len3; i3++) {
								let data18 = data17[i3];
								if (typeof data18 === "string") {
									if (!pattern25.test(data18)) {
										const err29 = {
											instancePath: instancePath + "/upgrade/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/steps/" + i3,
											schemaPath: "#/definitions/upgrade/properties/steps/items/pattern",
											keyword: "pattern",
											params: { pattern: "^v?[0-9]+(\\.[0-9]+)*$" },
											message: "must match pattern \"^v?[0-9]+(\\.[0-9]+)*$\"",
											schema: "^v?[0-9]+(\\.[0-9]+)*$",
											parentSchema: schema15.properties.steps.items,
											data: data18
										};
										if (vErrors === null) vErrors = [err29];
										else vErrors.push(err29);
										errors++;
									}
								} else {
									const err30 = {
										instancePath: instancePath + "/upgrade/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/steps/" + i3,
										schemaPath: "#/definitions/upgrade/properties/steps/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema15.properties.steps.items.type,
										parentSchema: schema15.properties.steps.items,
										data: data18
									};
									if (vErrors === null) vErrors = [err30];
									else vErrors.push(err30);
									errors++;
								}
							}
						} else {
							const err31 = {
								instancePath: instancePath + "/upgrade/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/steps",
								schemaPath: "#/definitions/upgrade/properties/steps/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema15.properties.steps.type,
								parentSchema: schema15.properties.steps,
								data: data17
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
					}
					if (data16.within !== void 0) {
						let data19 = data16.within;
						if (typeof data19 !== "string") {
							const err32 = {
								instancePath: instancePath + "/upgrade/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/within",
								schemaPath: "#/definitions/upgrade/properties/within/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema15.properties.within.type,
								parentSchema: schema15.properties.within,
								data: data19
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
						if (!(data19 === "major" || data19 === "minor")) {
							const err33 = {
								instancePath: instancePath + "/upgrade/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/within",
								schemaPath: "#/definitions/upgrade/properties/within/enum",
								keyword: "enum",
								params: { allowedValues: schema15.properties.within.enum },
								message: "must be equal to one of the allowed values",
								schema: schema15.properties.within.enum,
								parentSchema: schema15.properties.within,
								data: data19
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
					}
					if (data16.reason !== void 0) {
						let data20 = data16.reason;
						if (typeof data20 === "string") {
							if (data20.length < 1) {
								const err34 = {
									instancePath: instancePath + "/upgrade/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason",
									schemaPath: "#/definitions/upgrade/properties/reason/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema15.properties.reason,
									data: data20
								};
								if (vErrors === null) vErrors = [err34];
								else vErrors.push(err34);
								errors++;
							}
						} else {
							const err35 = {
								instancePath: instancePath + "/upgrade/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason",
								schemaPath: "#/definitions/upgrade/properties/reason/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema15.properties.reason.type,
								parentSchema: schema15.properties.reason,
								data: data20
							};
							if (vErrors === null) vErrors = [err35];
							else vErrors.push(err35);
							errors++;
						}
					}
				} else {
					const err36 = {
						instancePath: instancePath + "/upgrade/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/definitions/upgrade/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema15.type,
						parentSchema: schema15,
						data: data16
					};
					if (vErrors === null) vErrors = [err36];
					else vErrors.push(err36);
					errors++;
				}
			}
			else {
				const err37 = {
					instancePath: instancePath + "/upgrade",
					schemaPath: "#/properties/upgrade/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema12.properties.upgrade.type,
					parentSchema: schema12.properties.upgrade,
					data: data15
				};
				if (vErrors === null) vErrors = [err37];
				else vErrors.push(err37);
				errors++;
			}
		}
		if (data.validate !== void 0) {
			let data21 = data.validate;
			if (Array.isArray(data21)) {
				const len4 = data21.length;
				for (let i4 = 0; i4 < len4; i4++) {
					let data22 = data21[i4];
					if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
						if (data22.service === void 0) {
							const err38 = {
								instancePath: instancePath + "/validate/" + i4,
								schemaPath: "#/properties/validate/items/required",
								keyword: "required",
								params: { missingProperty: "service" },
								message: "must have required property 'service'",
								schema: schema12.properties.validate.items.required,
								parentSchema: schema12.properties.validate.items,
								data: data22
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
						}
						if (data22.run === void 0) {
							const err39 = {
								instancePath: instancePath + "/validate/" + i4,
								schemaPath: "#/properties/validate/items/required",
								keyword: "required",
								params: { missingProperty: "run" },
								message: "must have required property 'run'",
								schema: schema12.properties.validate.items.required,
								parentSchema: schema12.properties.validate.items,
								data: data22
							};
							if (vErrors === null) vErrors = [err39];
							else vErrors.push(err39);
							errors++;
						}
						for (const key4 in data22) if (!(key4 === "service" || key4 === "run" || pattern0.test(key4))) {
							const err40 = {
								instancePath: instancePath + "/validate/" + i4,
								schemaPath: "#/properties/validate/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema12.properties.validate.items,
								data: data22
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
						if (data22.service !== void 0) {
							let data23 = data22.service;
							if (typeof data23 === "string") {
								if (data23.length < 1) {
									const err41 = {
										instancePath: instancePath + "/validate/" + i4 + "/service",
										schemaPath: "#/properties/validate/items/properties/service/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema12.properties.validate.items.properties.service,
										data: data23
									};
									if (vErrors === null) vErrors = [err41];
									else vErrors.push(err41);
									errors++;
								}
							} else {
								const err42 = {
									instancePath: instancePath + "/validate/" + i4 + "/service",
									schemaPath: "#/properties/validate/items/properties/service/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema12.properties.validate.items.properties.service.type,
									parentSchema: schema12.properties.validate.items.properties.service,
									data: data23
								};
								if (vErrors === null) vErrors = [err42];
								else vErrors.push(err42);
								errors++;
							}
						}
						if (data22.run !== void 0) {
							let data24 = data22.run;
							if (Array.isArray(data24)) {
								if (data24.length < 1) {
									const err43 = {
										instancePath: instancePath + "/validate/" + i4 + "/run",
										schemaPath: "#/definitions/argv/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items",
										schema: 1,
										parentSchema: schema14,
										data: data24
									};
									if (vErrors === null) vErrors = [err43];
									else vErrors.push(err43);
									errors++;
								}
								const len5 = data24.length;
								for (let i5 = 0; i5 < len5; i5++) {
									let data25 = data24[i5];
									if (typeof data25 !== "string") {
										const err44 = {
											instancePath: instancePath + "/validate/" + i4 + "/run/" + i5,
											schemaPath: "#/definitions/argv/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema14.items.type,
											parentSchema: schema14.items,
											data: data25
										};
										if (vErrors === null) vErrors = [err44];
										else vErrors.push(err44);
										errors++;
									}
								}
							} else {
								const err45 = {
									instancePath: instancePath + "/validate/" + i4 + "/run",
									schemaPath: "#/definitions/argv/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema14.type,
									parentSchema: schema14,
									data: data24
								};
								if (vErrors === null) vErrors = [err45];
								else vErrors.push(err45);
								errors++;
							}
						}
					} else {
						const err46 = {
							instancePath: instancePath + "/validate/" + i4,
							schemaPath: "#/properties/validate/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema12.properties.validate.items.type,
							parentSchema: schema12.properties.validate.items,
							data: data22
						};
						if (vErrors === null) vErrors = [err46];
						else vErrors.push(err46);
						errors++;
					}
				}
			} else {
				const err47 = {
					instancePath: instancePath + "/validate",
					schemaPath: "#/properties/validate/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.validate.type,
					parentSchema: schema12.properties.validate,
					data: data21
				};
				if (vErrors === null) vErrors = [err47];
				else vErrors.push(err47);
				errors++;
			}
		}
		if (data.reload !== void 0) {
			let data26 = data.reload;
			if (Array.isArray(data26)) {
				const len6 = data26.length;
				for (let i6 = 0; i6 < len6; i6++) if (!validate16(data26[i6], {
					instancePath: instancePath + "/reload/" + i6,
					parentData: data26,
					parentDataProperty: i6,
					rootData
				})) {
					vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
					errors = vErrors.length;
				}
			} else {
				const err48 = {
					instancePath: instancePath + "/reload",
					schemaPath: "#/properties/reload/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.reload.type,
					parentSchema: schema12.properties.reload,
					data: data26
				};
				if (vErrors === null) vErrors = [err48];
				else vErrors.push(err48);
				errors++;
			}
		}
		if (data.backup !== void 0) {
			if (!validate18(data.backup, {
				instancePath: instancePath + "/backup",
				parentData: data,
				parentDataProperty: "backup",
				rootData
			})) {
				vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
				errors = vErrors.length;
			}
		}
		if (data.irreversible !== void 0) {
			let data29 = data.irreversible;
			if (data29 && typeof data29 == "object" && !Array.isArray(data29)) for (const key5 in data29) {
				let data30 = data29[key5];
				if (typeof data30 !== "string") {
					const err49 = {
						instancePath: instancePath + "/irreversible/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/irreversible/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string",
						schema: schema12.properties.irreversible.additionalProperties.type,
						parentSchema: schema12.properties.irreversible.additionalProperties,
						data: data30
					};
					if (vErrors === null) vErrors = [err49];
					else vErrors.push(err49);
					errors++;
				}
				if (!(data30 === "major" || data30 === "minor" || data30 === "any")) {
					const err50 = {
						instancePath: instancePath + "/irreversible/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/irreversible/additionalProperties/enum",
						keyword: "enum",
						params: { allowedValues: schema12.properties.irreversible.additionalProperties.enum },
						message: "must be equal to one of the allowed values",
						schema: schema12.properties.irreversible.additionalProperties.enum,
						parentSchema: schema12.properties.irreversible.additionalProperties,
						data: data30
					};
					if (vErrors === null) vErrors = [err50];
					else vErrors.push(err50);
					errors++;
				}
			}
			else {
				const err51 = {
					instancePath: instancePath + "/irreversible",
					schemaPath: "#/properties/irreversible/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema12.properties.irreversible.type,
					parentSchema: schema12.properties.irreversible,
					data: data29
				};
				if (vErrors === null) vErrors = [err51];
				else vErrors.push(err51);
				errors++;
			}
		}
		if (data.secrets !== void 0) {
			let data31 = data.secrets;
			if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
				for (const key6 in data31) {
					const _errs69 = errors;
					if (typeof key6 === "string") {
						if (!pattern31.test(key6)) {
							const err52 = {
								instancePath: instancePath + "/secrets",
								schemaPath: "#/properties/secrets/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",
								parentSchema: schema12.properties.secrets.propertyNames,
								data: key6,
								propertyName: key6
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
					}
					if (!(_errs69 === errors)) {
						const err53 = {
							instancePath: instancePath + "/secrets",
							schemaPath: "#/properties/secrets/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key6 },
							message: "property name must be valid",
							schema: schema12.properties.secrets.propertyNames,
							parentSchema: schema12.properties.secrets,
							data: data31
						};
						if (vErrors === null) vErrors = [err53];
						else vErrors.push(err53);
						errors++;
					}
				}
				for (const key7 in data31) {
					let data32 = data31[key7];
					if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
						if (data32.owner === void 0) {
							const err54 = {
								instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/secret/required",
								keyword: "required",
								params: { missingProperty: "owner" },
								message: "must have required property 'owner'",
								schema: schema24.required,
								parentSchema: schema24,
								data: data32
							};
							if (vErrors === null) vErrors = [err54];
							else vErrors.push(err54);
							errors++;
						}
						for (const key8 in data32) if (!(key8 === "owner" || key8 === "generate" || key8 === "sameAs" || key8 === "infisical" || key8 === "description" || pattern0.test(key8))) {
							const err55 = {
								instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/secret/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key8 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema24,
								data: data32
							};
							if (vErrors === null) vErrors = [err55];
							else vErrors.push(err55);
							errors++;
						}
						if (data32.owner !== void 0) {
							let data33 = data32.owner;
							if (typeof data33 === "string") {
								if (!pattern33.test(data33)) {
									const err56 = {
										instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/owner",
										schemaPath: "#/definitions/secret/properties/owner/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9]{1,10}(:[0-9]{1,10})?$" },
										message: "must match pattern \"^[0-9]{1,10}(:[0-9]{1,10})?$\"",
										schema: "^[0-9]{1,10}(:[0-9]{1,10})?$",
										parentSchema: schema24.properties.owner,
										data: data33
									};
									if (vErrors === null) vErrors = [err56];
									else vErrors.push(err56);
									errors++;
								}
							} else {
								const err57 = {
									instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/owner",
									schemaPath: "#/definitions/secret/properties/owner/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema24.properties.owner.type,
									parentSchema: schema24.properties.owner,
									data: data33
								};
								if (vErrors === null) vErrors = [err57];
								else vErrors.push(err57);
								errors++;
							}
						}
						if (data32.generate !== void 0) {
							let data34 = data32.generate;
							if (typeof data34 !== "string") {
								const err58 = {
									instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/generate",
									schemaPath: "#/definitions/secret/properties/generate/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema24.properties.generate.type,
									parentSchema: schema24.properties.generate,
									data: data34
								};
								if (vErrors === null) vErrors = [err58];
								else vErrors.push(err58);
								errors++;
							}
							if (!(data34 === "hex16" || data34 === "hex32" || data34 === "base64-32" || data34 === "alnum50")) {
								const err59 = {
									instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/generate",
									schemaPath: "#/definitions/secret/properties/generate/enum",
									keyword: "enum",
									params: { allowedValues: schema24.properties.generate.enum },
									message: "must be equal to one of the allowed values",
									schema: schema24.properties.generate.enum,
									parentSchema: schema24.properties.generate,
									data: data34
								};
								if (vErrors === null) vErrors = [err59];
								else vErrors.push(err59);
								errors++;
							}
						}
						if (data32.sameAs !== void 0) {
							let data35 = data32.sameAs;
							if (typeof data35 === "string") {
								if (!pattern34.test(data35)) {
									const err60 = {
										instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/sameAs",
										schemaPath: "#/definitions/secret/properties/sameAs/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*/[a-zA-Z0-9][a-zA-Z0-9_.-]*$" },
										message: "must match pattern \"^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*/[a-zA-Z0-9][a-zA-Z0-9_.-]*$\"",
										schema: "^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*/[a-zA-Z0-9][a-zA-Z0-9_.-]*$",
										parentSchema: schema24.properties.sameAs,
										data: data35
									};
									if (vErrors === null) vErrors = [err60];
									else vErrors.push(err60);
									errors++;
								}
							} else {
								const err61 = {
									instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/sameAs",
									schemaPath: "#/definitions/secret/properties/sameAs/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema24.properties.sameAs.type,
									parentSchema: schema24.properties.sameAs,
									data: data35
								};
								if (vErrors === null) vErrors = [err61];
								else vErrors.push(err61);
								errors++;
							}
						}
						if (data32.infisical !== void 0) {
							let data36 = data32.infisical;
							if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
								for (const key9 in data36) if (!(key9 === "path" || key9 === "key")) {
									const err62 = {
										instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/infisical",
										schemaPath: "#/definitions/secret/properties/infisical/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key9 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema24.properties.infisical,
										data: data36
									};
									if (vErrors === null) vErrors = [err62];
									else vErrors.push(err62);
									errors++;
								}
								if (data36.path !== void 0) {
									let data37 = data36.path;
									if (typeof data37 === "string") {
										if (!pattern35.test(data37)) {
											const err63 = {
												instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/infisical/path",
												schemaPath: "#/definitions/secret/properties/infisical/properties/path/pattern",
												keyword: "pattern",
												params: { pattern: "^/([a-zA-Z0-9_-]+(/[a-zA-Z0-9_-]+)*)?$" },
												message: "must match pattern \"^/([a-zA-Z0-9_-]+(/[a-zA-Z0-9_-]+)*)?$\"",
												schema: "^/([a-zA-Z0-9_-]+(/[a-zA-Z0-9_-]+)*)?$",
												parentSchema: schema24.properties.infisical.properties.path,
												data: data37
											};
											if (vErrors === null) vErrors = [err63];
											else vErrors.push(err63);
											errors++;
										}
									} else {
										const err64 = {
											instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/infisical/path",
											schemaPath: "#/definitions/secret/properties/infisical/properties/path/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema24.properties.infisical.properties.path.type,
											parentSchema: schema24.properties.infisical.properties.path,
											data: data37
										};
										if (vErrors === null) vErrors = [err64];
										else vErrors.push(err64);
										errors++;
									}
								}
								if (data36.key !== void 0) {
									let data38 = data36.key;
									if (typeof data38 === "string") {
										if (!pattern36.test(data38)) {
											const err65 = {
												instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/infisical/key",
												schemaPath: "#/definitions/secret/properties/infisical/properties/key/pattern",
												keyword: "pattern",
												params: { pattern: "^[a-zA-Z0-9_.-]{1,255}$" },
												message: "must match pattern \"^[a-zA-Z0-9_.-]{1,255}$\"",
												schema: "^[a-zA-Z0-9_.-]{1,255}$",
												parentSchema: schema24.properties.infisical.properties.key,
												data: data38
											};
											if (vErrors === null) vErrors = [err65];
											else vErrors.push(err65);
											errors++;
										}
									} else {
										const err66 = {
											instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/infisical/key",
											schemaPath: "#/definitions/secret/properties/infisical/properties/key/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema24.properties.infisical.properties.key.type,
											parentSchema: schema24.properties.infisical.properties.key,
											data: data38
										};
										if (vErrors === null) vErrors = [err66];
										else vErrors.push(err66);
										errors++;
									}
								}
							} else {
								const err67 = {
									instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/infisical",
									schemaPath: "#/definitions/secret/properties/infisical/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema24.properties.infisical.type,
									parentSchema: schema24.properties.infisical,
									data: data36
								};
								if (vErrors === null) vErrors = [err67];
								else vErrors.push(err67);
								errors++;
							}
						}
						if (data32.description !== void 0) {
							let data39 = data32.description;
							if (typeof data39 !== "string") {
								const err68 = {
									instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/description",
									schemaPath: "#/definitions/secret/properties/description/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema24.properties.description.type,
									parentSchema: schema24.properties.description,
									data: data39
								};
								if (vErrors === null) vErrors = [err68];
								else vErrors.push(err68);
								errors++;
							}
						}
					} else {
						const err69 = {
							instancePath: instancePath + "/secrets/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/secret/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema24.type,
							parentSchema: schema24,
							data: data32
						};
						if (vErrors === null) vErrors = [err69];
						else vErrors.push(err69);
						errors++;
					}
				}
			} else {
				const err70 = {
					instancePath: instancePath + "/secrets",
					schemaPath: "#/properties/secrets/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema12.properties.secrets.type,
					parentSchema: schema12.properties.secrets,
					data: data31
				};
				if (vErrors === null) vErrors = [err70];
				else vErrors.push(err70);
				errors++;
			}
		}
		if (data.except !== void 0) {
			let data40 = data.except;
			if (data40 && typeof data40 == "object" && !Array.isArray(data40)) for (const key10 in data40) {
				let data41 = data40[key10];
				if (typeof data41 !== "string" && !(data41 && typeof data41 == "object" && !Array.isArray(data41))) {
					const err71 = {
						instancePath: instancePath + "/except/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/except/additionalProperties/type",
						keyword: "type",
						params: { type: schema12.properties.except.additionalProperties.type },
						message: "must be string,object",
						schema: schema12.properties.except.additionalProperties.type,
						parentSchema: schema12.properties.except.additionalProperties,
						data: data41
					};
					if (vErrors === null) vErrors = [err71];
					else vErrors.push(err71);
					errors++;
				}
				if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
					if (data41.reason === void 0) {
						const err72 = {
							instancePath: instancePath + "/except/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/except/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "reason" },
							message: "must have required property 'reason'",
							schema: schema12.properties.except.additionalProperties.required,
							parentSchema: schema12.properties.except.additionalProperties,
							data: data41
						};
						if (vErrors === null) vErrors = [err72];
						else vErrors.push(err72);
						errors++;
					}
					for (const key11 in data41) if (!(key11 === "reason" || key11 === "until")) {
						const err73 = {
							instancePath: instancePath + "/except/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/except/additionalProperties/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key11 },
							message: "must NOT have additional properties",
							schema: false,
							parentSchema: schema12.properties.except.additionalProperties,
							data: data41
						};
						if (vErrors === null) vErrors = [err73];
						else vErrors.push(err73);
						errors++;
					}
					if (data41.reason !== void 0) {
						let data42 = data41.reason;
						if (typeof data42 === "string") {
							if (data42.length < 1) {
								const err74 = {
									instancePath: instancePath + "/except/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason",
									schemaPath: "#/properties/except/additionalProperties/properties/reason/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema12.properties.except.additionalProperties.properties.reason,
									data: data42
								};
								if (vErrors === null) vErrors = [err74];
								else vErrors.push(err74);
								errors++;
							}
						} else {
							const err75 = {
								instancePath: instancePath + "/except/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason",
								schemaPath: "#/properties/except/additionalProperties/properties/reason/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema12.properties.except.additionalProperties.properties.reason.type,
								parentSchema: schema12.properties.except.additionalProperties.properties.reason,
								data: data42
							};
							if (vErrors === null) vErrors = [err75];
							else vErrors.push(err75);
							errors++;
						}
					}
					if (data41.until !== void 0) {
						let data43 = data41.until;
						if (typeof data43 !== "string") {
							const err76 = {
								instancePath: instancePath + "/except/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/until",
								schemaPath: "#/properties/except/additionalProperties/properties/until/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema12.properties.except.additionalProperties.properties.until.type,
								parentSchema: schema12.properties.except.additionalProperties.properties.until,
								data: data43
							};
							if (vErrors === null) vErrors = [err76];
							else vErrors.push(err76);
							errors++;
						}
					}
				}
			}
			else {
				const err77 = {
					instancePath: instancePath + "/except",
					schemaPath: "#/properties/except/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema12.properties.except.type,
					parentSchema: schema12.properties.except,
					data: data40
				};
				if (vErrors === null) vErrors = [err77];
				else vErrors.push(err77);
				errors++;
			}
		}
	} else {
		const err78 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema12.type,
			parentSchema: schema12,
			data
		};
		if (vErrors === null) vErrors = [err78];
		else vErrors.push(err78);
		errors++;
	}
	validate11.errors = vErrors;
	return errors === 0;
}
const validateFleet = validate22;
const schema25 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/fleet.schema.json",
	"title": "FleetFile",
	"description": "stacks/fleet.yaml: what holds for all VMs. Optional; without it the house rules are advice.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": { "description": "Yours: Fairlead ignores it." } },
	"properties": {
		"rules": {
			"description": "How strict the house rules are, by rule id (`fairlead rules`); `default` for those that are not named.",
			"type": "object",
			"additionalProperties": {
				"type": "string",
				"enum": [
					"error",
					"warning",
					"advice"
				]
			}
		},
		"images": {
			"description": "Facts about images that no file of a stack can tell, by repository without tag: `grafana/loki`, `ghcr.io/owner/name`.",
			"type": "object",
			"additionalProperties": { "$ref": "#/definitions/image" }
		}
	},
	"definitions": {
		"image": {
			"title": "FleetFileImage",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"required": ["tools"],
			"properties": {
				"tools": {
					"description": "Programs in the image that a health check may start, by name or path. `sh` is needed for CMD-SHELL.",
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					}
				},
				"from": {
					"description": "First version for which this is true, in quotes. For older ones nothing is known.",
					"type": "string",
					"minLength": 1
				},
				"healthcheck": {
					"description": "true: the image brings a health check of its own.",
					"type": "boolean"
				},
				"kind": {
					"description": "database: it keeps data and must not be reachable from beyond its VM.",
					"type": "string",
					"enum": ["database"]
				},
				"firstVisitor": {
					"description": "true: until somebody has set it up, the first visitor becomes its administrator. Its stack needs `bootstrap:`.",
					"type": "boolean"
				},
				"upgrade": { "$ref": "#/definitions/upgrade" },
				"note": {
					"description": "Where this is known from.",
					"type": "string",
					"minLength": 1
				}
			}
		},
		"upgrade": {
			"title": "ImageUpgradeRule",
			"type": "object",
			"additionalProperties": false,
			"required": ["reason"],
			"properties": {
				"steps": {
					"description": "Releases in their order, in quotes: \"2026.2\", \"2026.5\". A change goes to the next one at most; patches of one release are free.",
					"type": "array",
					"minItems": 1,
					"items": {
						"type": "string",
						"pattern": "^v?[0-9]+(\\.[0-9]+)*$"
					}
				},
				"within": {
					"description": "major: the first number of the version stays. minor: the first two stay. Beyond that it is no upgrade but a migration.",
					"type": "string",
					"enum": ["major", "minor"]
				},
				"reason": {
					"description": "What goes wrong otherwise, and the safe way.",
					"type": "string",
					"minLength": 1
				}
			}
		}
	}
};
const schema26 = {
	"title": "FleetFileImage",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["tools"],
	"properties": {
		"tools": {
			"description": "Programs in the image that a health check may start, by name or path. `sh` is needed for CMD-SHELL.",
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1
			}
		},
		"from": {
			"description": "First version for which this is true, in quotes. For older ones nothing is known.",
			"type": "string",
			"minLength": 1
		},
		"healthcheck": {
			"description": "true: the image brings a health check of its own.",
			"type": "boolean"
		},
		"kind": {
			"description": "database: it keeps data and must not be reachable from beyond its VM.",
			"type": "string",
			"enum": ["database"]
		},
		"firstVisitor": {
			"description": "true: until somebody has set it up, the first visitor becomes its administrator. Its stack needs `bootstrap:`.",
			"type": "boolean"
		},
		"upgrade": { "$ref": "#/definitions/upgrade" },
		"note": {
			"description": "Where this is known from.",
			"type": "string",
			"minLength": 1
		}
	}
};
const schema27 = {
	"title": "ImageUpgradeRule",
	"type": "object",
	"additionalProperties": false,
	"required": ["reason"],
	"properties": {
		"steps": {
			"description": "Releases in their order, in quotes: \"2026.2\", \"2026.5\". A change goes to the next one at most; patches of one release are free.",
			"type": "array",
			"minItems": 1,
			"items": {
				"type": "string",
				"pattern": "^v?[0-9]+(\\.[0-9]+)*$"
			}
		},
		"within": {
			"description": "major: the first number of the version stays. minor: the first two stay. Beyond that it is no upgrade but a migration.",
			"type": "string",
			"enum": ["major", "minor"]
		},
		"reason": {
			"description": "What goes wrong otherwise, and the safe way.",
			"type": "string",
			"minLength": 1
		}
	}
};
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.tools === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "tools" },
				message: "must have required property 'tools'",
				schema: schema26.required,
				parentSchema: schema26,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "tools" || key0 === "from" || key0 === "healthcheck" || key0 === "kind" || key0 === "firstVisitor" || key0 === "upgrade" || key0 === "note" || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema26,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.tools !== void 0) {
			let data0 = data.tools;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 === "string") {
						if (data1.length < 1) {
							const err2 = {
								instancePath: instancePath + "/tools/" + i0,
								schemaPath: "#/properties/tools/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema26.properties.tools.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err2];
							else vErrors.push(err2);
							errors++;
						}
					} else {
						const err3 = {
							instancePath: instancePath + "/tools/" + i0,
							schemaPath: "#/properties/tools/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema26.properties.tools.items.type,
							parentSchema: schema26.properties.tools.items,
							data: data1
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/tools",
					schemaPath: "#/properties/tools/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema26.properties.tools.type,
					parentSchema: schema26.properties.tools,
					data: data0
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.from !== void 0) {
			let data2 = data.from;
			if (typeof data2 === "string") {
				if (data2.length < 1) {
					const err5 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema26.properties.from,
						data: data2
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/properties/from/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema26.properties.from.type,
					parentSchema: schema26.properties.from,
					data: data2
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.healthcheck !== void 0) {
			let data3 = data.healthcheck;
			if (typeof data3 !== "boolean") {
				const err7 = {
					instancePath: instancePath + "/healthcheck",
					schemaPath: "#/properties/healthcheck/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema26.properties.healthcheck.type,
					parentSchema: schema26.properties.healthcheck,
					data: data3
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			let data4 = data.kind;
			if (typeof data4 !== "string") {
				const err8 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema26.properties.kind.type,
					parentSchema: schema26.properties.kind,
					data: data4
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (!(data4 === "database")) {
				const err9 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/enum",
					keyword: "enum",
					params: { allowedValues: schema26.properties.kind.enum },
					message: "must be equal to one of the allowed values",
					schema: schema26.properties.kind.enum,
					parentSchema: schema26.properties.kind,
					data: data4
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.firstVisitor !== void 0) {
			let data5 = data.firstVisitor;
			if (typeof data5 !== "boolean") {
				const err10 = {
					instancePath: instancePath + "/firstVisitor",
					schemaPath: "#/properties/firstVisitor/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema26.properties.firstVisitor.type,
					parentSchema: schema26.properties.firstVisitor,
					data: data5
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.upgrade !== void 0) {
			let data6 = data.upgrade;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				if (data6.reason === void 0) {
					const err11 = {
						instancePath: instancePath + "/upgrade",
						schemaPath: "#/definitions/upgrade/required",
						keyword: "required",
						params: { missingProperty: "reason" },
						message: "must have required property 'reason'",
						schema: schema27.required,
						parentSchema: schema27,
						data: data6
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				for (const key1 in data6) if (!(key1 === "steps" || key1 === "within" || key1 === "reason")) {
					const err12 = {
						instancePath: instancePath + "/upgrade",
						schemaPath: "#/definitions/upgrade/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema27,
						data: data6
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data6.steps !== void 0) {
					let data7 = data6.steps;
					if (Array.isArray(data7)) {
						if (data7.length < 1) {
							const err13 = {
								instancePath: instancePath + "/upgrade/steps",
								schemaPath: "#/definitions/upgrade/properties/steps/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 items",
								schema: 1,
								parentSchema: schema27.properties.steps,
								data: data7
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
						const len1 = data7.length;
						for (let i1 = 0; i1 < len1; i1++) {
							let data8 = data7[i1];
							if (typeof data8 === "string") {
								if (!pattern25.test(data8)) {
									const err14 = {
										instancePath: instancePath + "/upgrade/steps/" + i1,
										schemaPath: "#/definitions/upgrade/properties/steps/items/pattern",
										keyword: "pattern",
										params: { pattern: "^v?[0-9]+(\\.[0-9]+)*$" },
										message: "must match pattern \"^v?[0-9]+(\\.[0-9]+)*$\"",
										schema: "^v?[0-9]+(\\.[0-9]+)*$",
										parentSchema: schema27.properties.steps.items,
										data: data8
									};
									if (vErrors === null) vErrors = [err14];
									else vErrors.push(err14);
									errors++;
								}
							} else {
								const err15 = {
									instancePath: instancePath + "/upgrade/steps/" + i1,
									schemaPath: "#/definitions/upgrade/properties/steps/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema27.properties.steps.items.type,
									parentSchema: schema27.properties.steps.items,
									data: data8
								};
								if (vErrors === null) vErrors = [err15];
								else vErrors.push(err15);
								errors++;
							}
						}
					} else {
						const err16 = {
							instancePath: instancePath + "/upgrade/steps",
							schemaPath: "#/definitions/upgrade/properties/steps/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema27.properties.steps.type,
							parentSchema: schema27.properties.steps,
							data: data7
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data6.within !== void 0) {
					let data9 = data6.within;
					if (typeof data9 !== "string") {
						const err17 = {
							instancePath: instancePath + "/upgrade/within",
							schemaPath: "#/definitions/upgrade/properties/within/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema27.properties.within.type,
							parentSchema: schema27.properties.within,
							data: data9
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
					if (!(data9 === "major" || data9 === "minor")) {
						const err18 = {
							instancePath: instancePath + "/upgrade/within",
							schemaPath: "#/definitions/upgrade/properties/within/enum",
							keyword: "enum",
							params: { allowedValues: schema27.properties.within.enum },
							message: "must be equal to one of the allowed values",
							schema: schema27.properties.within.enum,
							parentSchema: schema27.properties.within,
							data: data9
						};
						if (vErrors === null) vErrors = [err18];
						else vErrors.push(err18);
						errors++;
					}
				}
				if (data6.reason !== void 0) {
					let data10 = data6.reason;
					if (typeof data10 === "string") {
						if (data10.length < 1) {
							const err19 = {
								instancePath: instancePath + "/upgrade/reason",
								schemaPath: "#/definitions/upgrade/properties/reason/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema27.properties.reason,
								data: data10
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
					} else {
						const err20 = {
							instancePath: instancePath + "/upgrade/reason",
							schemaPath: "#/definitions/upgrade/properties/reason/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema27.properties.reason.type,
							parentSchema: schema27.properties.reason,
							data: data10
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/upgrade",
					schemaPath: "#/definitions/upgrade/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema27.type,
					parentSchema: schema27,
					data: data6
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.note !== void 0) {
			let data11 = data.note;
			if (typeof data11 === "string") {
				if (data11.length < 1) {
					const err22 = {
						instancePath: instancePath + "/note",
						schemaPath: "#/properties/note/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema26.properties.note,
						data: data11
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/note",
					schemaPath: "#/properties/note/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema26.properties.note.type,
					parentSchema: schema26.properties.note,
					data: data11
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
	} else {
		const err24 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema26.type,
			parentSchema: schema26,
			data
		};
		if (vErrors === null) vErrors = [err24];
		else vErrors.push(err24);
		errors++;
	}
	validate23.errors = vErrors;
	return errors === 0;
}
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "rules" || key0 === "images" || pattern0.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema25,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.rules !== void 0) {
			let data0 = data.rules;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) for (const key1 in data0) {
				let data1 = data0[key1];
				if (typeof data1 !== "string") {
					const err1 = {
						instancePath: instancePath + "/rules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/rules/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string",
						schema: schema25.properties.rules.additionalProperties.type,
						parentSchema: schema25.properties.rules.additionalProperties,
						data: data1
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (!(data1 === "error" || data1 === "warning" || data1 === "advice")) {
					const err2 = {
						instancePath: instancePath + "/rules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/rules/additionalProperties/enum",
						keyword: "enum",
						params: { allowedValues: schema25.properties.rules.additionalProperties.enum },
						message: "must be equal to one of the allowed values",
						schema: schema25.properties.rules.additionalProperties.enum,
						parentSchema: schema25.properties.rules.additionalProperties,
						data: data1
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			}
			else {
				const err3 = {
					instancePath: instancePath + "/rules",
					schemaPath: "#/properties/rules/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema25.properties.rules.type,
					parentSchema: schema25.properties.rules,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.images !== void 0) {
			let data2 = data.images;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				for (const key2 in data2) if (!validate23(data2[key2], {
					instancePath: instancePath + "/images/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data2,
					parentDataProperty: key2,
					rootData
				})) {
					vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
					errors = vErrors.length;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/images",
					schemaPath: "#/properties/images/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema25.properties.images.type,
					parentSchema: schema25.properties.images,
					data: data2
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema25.type,
			parentSchema: schema25,
			data
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate22.errors = vErrors;
	return errors === 0;
}
const validateHosts = validate25;
const schema28 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/hosts.schema.json",
	"title": "HostsFile",
	"description": "The file of `--hosts`: other addresses and keys for the same VMs, so that one repository also deploys to a lab. One key per VM; each value given replaces that of vm.yaml.",
	"type": "object",
	"propertyNames": { "pattern": "^(x-.*|[a-z0-9][a-z0-9-]*)$" },
	"patternProperties": { "^x-": {} },
	"additionalProperties": {
		"title": "HostOverlay",
		"type": "object",
		"additionalProperties": false,
		"patternProperties": { "^x-": {} },
		"properties": {
			"host": {
				"description": "Name or address to connect to.",
				"type": "string",
				"minLength": 1
			},
			"port": {
				"description": "TCP port of sshd.",
				"type": "integer",
				"minimum": 1,
				"maximum": 65535
			},
			"user": {
				"description": "User to log in as.",
				"type": "string",
				"pattern": "^[a-z_][a-z0-9_-]*$"
			},
			"hostKeys": {
				"description": "Public host keys that are accepted: `ssh-ed25519 AAAA…`.",
				"type": "array",
				"items": {
					"type": "string",
					"pattern": "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$"
				}
			}
		}
	}
};
const pattern40 = /* @__PURE__ */ new RegExp("^(x-.*|[a-z0-9][a-z0-9-]*)$", "");
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) {
			const _errs1 = errors;
			if (typeof key0 === "string") {
				if (!pattern40.test(key0)) {
					const err0 = {
						instancePath,
						schemaPath: "#/propertyNames/pattern",
						keyword: "pattern",
						params: { pattern: "^(x-.*|[a-z0-9][a-z0-9-]*)$" },
						message: "must match pattern \"^(x-.*|[a-z0-9][a-z0-9-]*)$\"",
						schema: "^(x-.*|[a-z0-9][a-z0-9-]*)$",
						parentSchema: schema28.propertyNames,
						data: key0,
						propertyName: key0
					};
					if (vErrors === null) vErrors = [err0];
					else vErrors.push(err0);
					errors++;
				}
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid",
					schema: schema28.propertyNames,
					parentSchema: schema28,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		for (const key1 in data) if (!pattern0.test(key1)) {
			let data0 = data[key1];
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				for (const key2 in data0) if (!(key2 === "host" || key2 === "port" || key2 === "user" || key2 === "hostKeys" || pattern0.test(key2))) {
					const err2 = {
						instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema28.additionalProperties,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.host !== void 0) {
					let data1 = data0.host;
					if (typeof data1 === "string") {
						if (data1.length < 1) {
							const err3 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/host",
								schemaPath: "#/additionalProperties/properties/host/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema28.additionalProperties.properties.host,
								data: data1
							};
							if (vErrors === null) vErrors = [err3];
							else vErrors.push(err3);
							errors++;
						}
					} else {
						const err4 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/host",
							schemaPath: "#/additionalProperties/properties/host/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema28.additionalProperties.properties.host.type,
							parentSchema: schema28.additionalProperties.properties.host,
							data: data1
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
				if (data0.port !== void 0) {
					let data2 = data0.port;
					if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
						const err5 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/port",
							schemaPath: "#/additionalProperties/properties/port/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema28.additionalProperties.properties.port.type,
							parentSchema: schema28.additionalProperties.properties.port,
							data: data2
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
					if (typeof data2 == "number" && isFinite(data2)) {
						if (data2 > 65535 || isNaN(data2)) {
							const err6 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/port",
								schemaPath: "#/additionalProperties/properties/port/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 65535
								},
								message: "must be <= 65535",
								schema: 65535,
								parentSchema: schema28.additionalProperties.properties.port,
								data: data2
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
						if (data2 < 1 || isNaN(data2)) {
							const err7 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/port",
								schemaPath: "#/additionalProperties/properties/port/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema28.additionalProperties.properties.port,
								data: data2
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					}
				}
				if (data0.user !== void 0) {
					let data3 = data0.user;
					if (typeof data3 === "string") {
						if (!pattern3.test(data3)) {
							const err8 = {
								instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/user",
								schemaPath: "#/additionalProperties/properties/user/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z_][a-z0-9_-]*$" },
								message: "must match pattern \"^[a-z_][a-z0-9_-]*$\"",
								schema: "^[a-z_][a-z0-9_-]*$",
								parentSchema: schema28.additionalProperties.properties.user,
								data: data3
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
					} else {
						const err9 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/user",
							schemaPath: "#/additionalProperties/properties/user/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema28.additionalProperties.properties.user.type,
							parentSchema: schema28.additionalProperties.properties.user,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
				if (data0.hostKeys !== void 0) {
					let data4 = data0.hostKeys;
					if (Array.isArray(data4)) {
						const len0 = data4.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data5 = data4[i0];
							if (typeof data5 === "string") {
								if (!pattern4.test(data5)) {
									const err10 = {
										instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/hostKeys/" + i0,
										schemaPath: "#/additionalProperties/properties/hostKeys/items/pattern",
										keyword: "pattern",
										params: { pattern: "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$" },
										message: "must match pattern \"^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$\"",
										schema: "^(ssh|ecdsa|sk)-[a-zA-Z0-9@.-]+ [A-Za-z0-9+/]+={0,2}( .*)?$",
										parentSchema: schema28.additionalProperties.properties.hostKeys.items,
										data: data5
									};
									if (vErrors === null) vErrors = [err10];
									else vErrors.push(err10);
									errors++;
								}
							} else {
								const err11 = {
									instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/hostKeys/" + i0,
									schemaPath: "#/additionalProperties/properties/hostKeys/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema28.additionalProperties.properties.hostKeys.items.type,
									parentSchema: schema28.additionalProperties.properties.hostKeys.items,
									data: data5
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
						}
					} else {
						const err12 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/hostKeys",
							schemaPath: "#/additionalProperties/properties/hostKeys/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema28.additionalProperties.properties.hostKeys.type,
							parentSchema: schema28.additionalProperties.properties.hostKeys,
							data: data4
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/additionalProperties/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema28.additionalProperties.type,
					parentSchema: schema28.additionalProperties,
					data: data0
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
	} else {
		const err14 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema28.type,
			parentSchema: schema28,
			data
		};
		if (vErrors === null) vErrors = [err14];
		else vErrors.push(err14);
		errors++;
	}
	validate25.errors = vErrors;
	return errors === 0;
}
const validateSecrets = validate26;
const schema29 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/secrets.schema.json",
	"title": "SecretsFile",
	"description": "stacks/secrets.yaml: where values come from that are not in the repository. Which secret comes from there stands in stack.yaml.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"properties": { "infisical": {
		"description": "The Infisical that holds values. The machine that deploys proves itself with a machine identity (universal auth).",
		"type": "object",
		"additionalProperties": false,
		"patternProperties": { "^x-": {} },
		"required": [
			"url",
			"project",
			"environment"
		],
		"properties": {
			"url": {
				"description": "https:// address of Infisical, without a path; http:// on the same machine only.",
				"type": "string",
				"pattern": "^(https://[a-zA-Z0-9.-]+(:[0-9]{1,5})?|http://(127\\.0\\.0\\.1|localhost)(:[0-9]{1,5})?)/?$"
			},
			"project": {
				"description": "Id of the project, from its settings.",
				"type": "string",
				"pattern": "^[a-zA-Z0-9-]{1,64}$"
			},
			"environment": {
				"description": "Slug of the environment: prod.",
				"type": "string",
				"pattern": "^[a-z0-9][a-z0-9-]{0,63}$"
			},
			"needs": {
				"description": "Stacks that must run for Infisical to answer, as `vm/stack`: itself, its proxy. Neither they nor what they need may take secrets from it.",
				"type": "array",
				"items": {
					"type": "string",
					"pattern": "^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$"
				}
			},
			"maxAgeHours": {
				"description": "How long the last value on a VM may be used while Infisical does not answer. Default: 168 (a week); 0: never.",
				"type": "integer",
				"minimum": 0,
				"maximum": 8760
			}
		}
	} }
};
const pattern47 = /* @__PURE__ */ new RegExp("^(https://[a-zA-Z0-9.-]+(:[0-9]{1,5})?|http://(127\\.0\\.0\\.1|localhost)(:[0-9]{1,5})?)/?$", "");
const pattern48 = /* @__PURE__ */ new RegExp("^[a-zA-Z0-9-]{1,64}$", "");
const pattern49 = /* @__PURE__ */ new RegExp("^[a-z0-9][a-z0-9-]{0,63}$", "");
const pattern50 = /* @__PURE__ */ new RegExp("^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$", "");
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "infisical" || pattern0.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema29,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.infisical !== void 0) {
			let data0 = data.infisical;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.url === void 0) {
					const err1 = {
						instancePath: instancePath + "/infisical",
						schemaPath: "#/properties/infisical/required",
						keyword: "required",
						params: { missingProperty: "url" },
						message: "must have required property 'url'",
						schema: schema29.properties.infisical.required,
						parentSchema: schema29.properties.infisical,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.project === void 0) {
					const err2 = {
						instancePath: instancePath + "/infisical",
						schemaPath: "#/properties/infisical/required",
						keyword: "required",
						params: { missingProperty: "project" },
						message: "must have required property 'project'",
						schema: schema29.properties.infisical.required,
						parentSchema: schema29.properties.infisical,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.environment === void 0) {
					const err3 = {
						instancePath: instancePath + "/infisical",
						schemaPath: "#/properties/infisical/required",
						keyword: "required",
						params: { missingProperty: "environment" },
						message: "must have required property 'environment'",
						schema: schema29.properties.infisical.required,
						parentSchema: schema29.properties.infisical,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				for (const key1 in data0) if (!(key1 === "url" || key1 === "project" || key1 === "environment" || key1 === "needs" || key1 === "maxAgeHours" || pattern0.test(key1))) {
					const err4 = {
						instancePath: instancePath + "/infisical",
						schemaPath: "#/properties/infisical/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema29.properties.infisical,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data0.url !== void 0) {
					let data1 = data0.url;
					if (typeof data1 === "string") {
						if (!pattern47.test(data1)) {
							const err5 = {
								instancePath: instancePath + "/infisical/url",
								schemaPath: "#/properties/infisical/properties/url/pattern",
								keyword: "pattern",
								params: { pattern: "^(https://[a-zA-Z0-9.-]+(:[0-9]{1,5})?|http://(127\\.0\\.0\\.1|localhost)(:[0-9]{1,5})?)/?$" },
								message: "must match pattern \"^(https://[a-zA-Z0-9.-]+(:[0-9]{1,5})?|http://(127\\.0\\.0\\.1|localhost)(:[0-9]{1,5})?)/?$\"",
								schema: "^(https://[a-zA-Z0-9.-]+(:[0-9]{1,5})?|http://(127\\.0\\.0\\.1|localhost)(:[0-9]{1,5})?)/?$",
								parentSchema: schema29.properties.infisical.properties.url,
								data: data1
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
					} else {
						const err6 = {
							instancePath: instancePath + "/infisical/url",
							schemaPath: "#/properties/infisical/properties/url/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema29.properties.infisical.properties.url.type,
							parentSchema: schema29.properties.infisical.properties.url,
							data: data1
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
				if (data0.project !== void 0) {
					let data2 = data0.project;
					if (typeof data2 === "string") {
						if (!pattern48.test(data2)) {
							const err7 = {
								instancePath: instancePath + "/infisical/project",
								schemaPath: "#/properties/infisical/properties/project/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9-]{1,64}$" },
								message: "must match pattern \"^[a-zA-Z0-9-]{1,64}$\"",
								schema: "^[a-zA-Z0-9-]{1,64}$",
								parentSchema: schema29.properties.infisical.properties.project,
								data: data2
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					} else {
						const err8 = {
							instancePath: instancePath + "/infisical/project",
							schemaPath: "#/properties/infisical/properties/project/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema29.properties.infisical.properties.project.type,
							parentSchema: schema29.properties.infisical.properties.project,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data0.environment !== void 0) {
					let data3 = data0.environment;
					if (typeof data3 === "string") {
						if (!pattern49.test(data3)) {
							const err9 = {
								instancePath: instancePath + "/infisical/environment",
								schemaPath: "#/properties/infisical/properties/environment/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9][a-z0-9-]{0,63}$" },
								message: "must match pattern \"^[a-z0-9][a-z0-9-]{0,63}$\"",
								schema: "^[a-z0-9][a-z0-9-]{0,63}$",
								parentSchema: schema29.properties.infisical.properties.environment,
								data: data3
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/infisical/environment",
							schemaPath: "#/properties/infisical/properties/environment/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema29.properties.infisical.properties.environment.type,
							parentSchema: schema29.properties.infisical.properties.environment,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
				if (data0.needs !== void 0) {
					let data4 = data0.needs;
					if (Array.isArray(data4)) {
						const len0 = data4.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data5 = data4[i0];
							if (typeof data5 === "string") {
								if (!pattern50.test(data5)) {
									const err11 = {
										instancePath: instancePath + "/infisical/needs/" + i0,
										schemaPath: "#/properties/infisical/properties/needs/items/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$" },
										message: "must match pattern \"^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$\"",
										schema: "^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$",
										parentSchema: schema29.properties.infisical.properties.needs.items,
										data: data5
									};
									if (vErrors === null) vErrors = [err11];
									else vErrors.push(err11);
									errors++;
								}
							} else {
								const err12 = {
									instancePath: instancePath + "/infisical/needs/" + i0,
									schemaPath: "#/properties/infisical/properties/needs/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema29.properties.infisical.properties.needs.items.type,
									parentSchema: schema29.properties.infisical.properties.needs.items,
									data: data5
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						}
					} else {
						const err13 = {
							instancePath: instancePath + "/infisical/needs",
							schemaPath: "#/properties/infisical/properties/needs/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema29.properties.infisical.properties.needs.type,
							parentSchema: schema29.properties.infisical.properties.needs,
							data: data4
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
				if (data0.maxAgeHours !== void 0) {
					let data6 = data0.maxAgeHours;
					if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
						const err14 = {
							instancePath: instancePath + "/infisical/maxAgeHours",
							schemaPath: "#/properties/infisical/properties/maxAgeHours/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema29.properties.infisical.properties.maxAgeHours.type,
							parentSchema: schema29.properties.infisical.properties.maxAgeHours,
							data: data6
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
					if (typeof data6 == "number" && isFinite(data6)) {
						if (data6 > 8760 || isNaN(data6)) {
							const err15 = {
								instancePath: instancePath + "/infisical/maxAgeHours",
								schemaPath: "#/properties/infisical/properties/maxAgeHours/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 8760
								},
								message: "must be <= 8760",
								schema: 8760,
								parentSchema: schema29.properties.infisical.properties.maxAgeHours,
								data: data6
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						if (data6 < 0 || isNaN(data6)) {
							const err16 = {
								instancePath: instancePath + "/infisical/maxAgeHours",
								schemaPath: "#/properties/infisical/properties/maxAgeHours/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0",
								schema: 0,
								parentSchema: schema29.properties.infisical.properties.maxAgeHours,
								data: data6
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
					}
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/infisical",
					schemaPath: "#/properties/infisical/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema29.properties.infisical.type,
					parentSchema: schema29.properties.infisical,
					data: data0
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
	} else {
		const err18 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema29.type,
			parentSchema: schema29,
			data
		};
		if (vErrors === null) vErrors = [err18];
		else vErrors.push(err18);
		errors++;
	}
	validate26.errors = vErrors;
	return errors === 0;
}
const validateRoutes = validate27;
const schema30 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/routes.schema.json",
	"title": "RoutesFile",
	"description": "cloudflare/routes.yaml: public hostnames and the services they lead to.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": { "description": "Yours: Fairlead ignores it." } },
	"required": [
		"tunnel",
		"account",
		"zones",
		"routes"
	],
	"properties": {
		"tunnel": {
			"description": "Id of the tunnel (a UUID), from the dashboard or `cloudflared tunnel list`.",
			"type": "string",
			"pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
		},
		"account": {
			"description": "Id of the account: 32 hex digits.",
			"type": "string",
			"pattern": "^[0-9a-f]{32}$"
		},
		"zones": {
			"description": "Zone name → zone id (32 hex digits) of every zone that a route lies in.",
			"type": "object",
			"minProperties": 1,
			"additionalProperties": {
				"type": "string",
				"pattern": "^[0-9a-f]{32}$"
			}
		},
		"team": {
			"description": "Cloudflare Access team (the part before .cloudflareaccess.com); needed by routes with `exposure: access`.",
			"type": "string",
			"pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"
		},
		"certificates": {
			"description": "Names that certificates of your own cover beyond the first level of a zone, such as `*.lab.example.org`.",
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1
			}
		},
		"connectors": {
			"description": "Metrics addresses of your cloudflared processes (http://host:20241): there they say which configuration they run.",
			"type": "array",
			"items": {
				"type": "string",
				"pattern": "^http://[^/]+$"
			}
		},
		"record": {
			"description": "VM that keeps the record of what was applied (/var/lib/fairlead/routes.json).",
			"type": "string",
			"minLength": 1
		},
		"routes": {
			"description": "In the order in which the tunnel tries them; the catch-all at the end is added by Fairlead.",
			"type": "array",
			"items": {
				"title": "RouteEntry",
				"type": "object",
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"required": [
					"hostname",
					"target",
					"exposure"
				],
				"properties": {
					"hostname": {
						"description": "Public name, all lower case: grafana.example.org; `*.` in front is allowed.",
						"type": "string",
						"pattern": "^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$"
					},
					"target": {
						"description": "Service that answers: `vm/service`, or `vm/stack/service` where two stacks of the VM have a service of that name.",
						"type": "string",
						"pattern": "^[^/]+/[^/]+(/[^/]+)?$"
					},
					"port": {
						"description": "Host port of the target; may be left out where the service publishes exactly one TCP port.",
						"type": "integer",
						"minimum": 1,
						"maximum": 65535
					},
					"scheme": {
						"description": "How the connector speaks to the target. Default: http.",
						"type": "string",
						"enum": [
							"http",
							"https",
							"tcp",
							"ssh"
						]
					},
					"path": {
						"description": "Only paths that match this RE2 pattern.",
						"type": "string",
						"minLength": 1
					},
					"exposure": {
						"description": "What protects the name. access: a Cloudflare Access application; forward-auth: the reverse proxy asks for a login; app-login: the application's own login; public: nothing.",
						"type": "string",
						"enum": [
							"access",
							"forward-auth",
							"app-login",
							"public"
						]
					},
					"reason": {
						"description": "Why app-login or public is enough; required for these two.",
						"type": "string",
						"minLength": 1
					}
				},
				"if": {
					"required": ["exposure"],
					"properties": { "exposure": { "enum": ["app-login", "public"] } }
				},
				"then": { "required": ["reason"] }
			}
		}
	}
};
const pattern52 = /* @__PURE__ */ new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "");
const pattern53 = /* @__PURE__ */ new RegExp("^[0-9a-f]{32}$", "");
const pattern55 = /* @__PURE__ */ new RegExp("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", "");
const pattern56 = /* @__PURE__ */ new RegExp("^http://[^/]+$", "");
const pattern58 = /* @__PURE__ */ new RegExp("^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$", "");
const pattern59 = /* @__PURE__ */ new RegExp("^[^/]+/[^/]+(/[^/]+)?$", "");
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.tunnel === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "tunnel" },
				message: "must have required property 'tunnel'",
				schema: schema30.required,
				parentSchema: schema30,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.account === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "account" },
				message: "must have required property 'account'",
				schema: schema30.required,
				parentSchema: schema30,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.zones === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "zones" },
				message: "must have required property 'zones'",
				schema: schema30.required,
				parentSchema: schema30,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.routes === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "routes" },
				message: "must have required property 'routes'",
				schema: schema30.required,
				parentSchema: schema30,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "tunnel" || key0 === "account" || key0 === "zones" || key0 === "team" || key0 === "certificates" || key0 === "connectors" || key0 === "record" || key0 === "routes" || pattern0.test(key0))) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema30,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.tunnel !== void 0) {
			let data0 = data.tunnel;
			if (typeof data0 === "string") {
				if (!pattern52.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/tunnel",
						schemaPath: "#/properties/tunnel/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" },
						message: "must match pattern \"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$\"",
						schema: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
						parentSchema: schema30.properties.tunnel,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/tunnel",
					schemaPath: "#/properties/tunnel/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema30.properties.tunnel.type,
					parentSchema: schema30.properties.tunnel,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.account !== void 0) {
			let data1 = data.account;
			if (typeof data1 === "string") {
				if (!pattern53.test(data1)) {
					const err7 = {
						instancePath: instancePath + "/account",
						schemaPath: "#/properties/account/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{32}$" },
						message: "must match pattern \"^[0-9a-f]{32}$\"",
						schema: "^[0-9a-f]{32}$",
						parentSchema: schema30.properties.account,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/account",
					schemaPath: "#/properties/account/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema30.properties.account.type,
					parentSchema: schema30.properties.account,
					data: data1
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.zones !== void 0) {
			let data2 = data.zones;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				if (Object.keys(data2).length < 1) {
					const err9 = {
						instancePath: instancePath + "/zones",
						schemaPath: "#/properties/zones/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema30.properties.zones,
						data: data2
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				for (const key1 in data2) {
					let data3 = data2[key1];
					if (typeof data3 === "string") {
						if (!pattern53.test(data3)) {
							const err10 = {
								instancePath: instancePath + "/zones/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/zones/additionalProperties/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9a-f]{32}$" },
								message: "must match pattern \"^[0-9a-f]{32}$\"",
								schema: "^[0-9a-f]{32}$",
								parentSchema: schema30.properties.zones.additionalProperties,
								data: data3
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
					} else {
						const err11 = {
							instancePath: instancePath + "/zones/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/zones/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema30.properties.zones.additionalProperties.type,
							parentSchema: schema30.properties.zones.additionalProperties,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/zones",
					schemaPath: "#/properties/zones/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema30.properties.zones.type,
					parentSchema: schema30.properties.zones,
					data: data2
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.team !== void 0) {
			let data4 = data.team;
			if (typeof data4 === "string") {
				if (!pattern55.test(data4)) {
					const err13 = {
						instancePath: instancePath + "/team",
						schemaPath: "#/properties/team/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$" },
						message: "must match pattern \"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$\"",
						schema: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
						parentSchema: schema30.properties.team,
						data: data4
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/team",
					schemaPath: "#/properties/team/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema30.properties.team.type,
					parentSchema: schema30.properties.team,
					data: data4
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.certificates !== void 0) {
			let data5 = data.certificates;
			if (Array.isArray(data5)) {
				const len0 = data5.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data6 = data5[i0];
					if (typeof data6 === "string") {
						if (data6.length < 1) {
							const err15 = {
								instancePath: instancePath + "/certificates/" + i0,
								schemaPath: "#/properties/certificates/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema30.properties.certificates.items,
								data: data6
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					} else {
						const err16 = {
							instancePath: instancePath + "/certificates/" + i0,
							schemaPath: "#/properties/certificates/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema30.properties.certificates.items.type,
							parentSchema: schema30.properties.certificates.items,
							data: data6
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/certificates",
					schemaPath: "#/properties/certificates/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema30.properties.certificates.type,
					parentSchema: schema30.properties.certificates,
					data: data5
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.connectors !== void 0) {
			let data7 = data.connectors;
			if (Array.isArray(data7)) {
				const len1 = data7.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data8 = data7[i1];
					if (typeof data8 === "string") {
						if (!pattern56.test(data8)) {
							const err18 = {
								instancePath: instancePath + "/connectors/" + i1,
								schemaPath: "#/properties/connectors/items/pattern",
								keyword: "pattern",
								params: { pattern: "^http://[^/]+$" },
								message: "must match pattern \"^http://[^/]+$\"",
								schema: "^http://[^/]+$",
								parentSchema: schema30.properties.connectors.items,
								data: data8
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/connectors/" + i1,
							schemaPath: "#/properties/connectors/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema30.properties.connectors.items.type,
							parentSchema: schema30.properties.connectors.items,
							data: data8
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/connectors",
					schemaPath: "#/properties/connectors/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema30.properties.connectors.type,
					parentSchema: schema30.properties.connectors,
					data: data7
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.record !== void 0) {
			let data9 = data.record;
			if (typeof data9 === "string") {
				if (data9.length < 1) {
					const err21 = {
						instancePath: instancePath + "/record",
						schemaPath: "#/properties/record/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema30.properties.record,
						data: data9
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/record",
					schemaPath: "#/properties/record/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema30.properties.record.type,
					parentSchema: schema30.properties.record,
					data: data9
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.routes !== void 0) {
			let data10 = data.routes;
			if (Array.isArray(data10)) {
				const len2 = data10.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data11 = data10[i2];
					const _errs27 = errors;
					let valid8 = true;
					const _errs28 = errors;
					if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
						if (data11.exposure === void 0 && "exposure") {
							const err23 = {};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						} else if (data11.exposure !== void 0) {
							let data12 = data11.exposure;
							if (!(data12 === "app-login" || data12 === "public")) {
								const err24 = {};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
						}
					}
					var _valid0 = _errs28 === errors;
					errors = _errs27;
					if (vErrors !== null) {
						if (_errs27) vErrors.length = _errs27;
						else vErrors = null;
					}
					if (_valid0) {
						const _errs30 = errors;
						if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
							if (data11.reason === void 0) {
								const err25 = {
									instancePath: instancePath + "/routes/" + i2,
									schemaPath: "#/properties/routes/items/then/required",
									keyword: "required",
									params: { missingProperty: "reason" },
									message: "must have required property 'reason'",
									schema: schema30.properties.routes.items.then.required,
									parentSchema: schema30.properties.routes.items.then,
									data: data11
								};
								if (vErrors === null) vErrors = [err25];
								else vErrors.push(err25);
								errors++;
							}
						}
						var _valid0 = _errs30 === errors;
						valid8 = _valid0;
					}
					if (!valid8) {
						const err26 = {
							instancePath: instancePath + "/routes/" + i2,
							schemaPath: "#/properties/routes/items/if",
							keyword: "if",
							params: { failingKeyword: "then" },
							message: "must match \"then\" schema",
							schema: schema30.properties.routes.items.if,
							parentSchema: schema30.properties.routes.items,
							data: data11
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
					if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
						if (data11.hostname === void 0) {
							const err27 = {
								instancePath: instancePath + "/routes/" + i2,
								schemaPath: "#/properties/routes/items/required",
								keyword: "required",
								params: { missingProperty: "hostname" },
								message: "must have required property 'hostname'",
								schema: schema30.properties.routes.items.required,
								parentSchema: schema30.properties.routes.items,
								data: data11
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
						if (data11.target === void 0) {
							const err28 = {
								instancePath: instancePath + "/routes/" + i2,
								schemaPath: "#/properties/routes/items/required",
								keyword: "required",
								params: { missingProperty: "target" },
								message: "must have required property 'target'",
								schema: schema30.properties.routes.items.required,
								parentSchema: schema30.properties.routes.items,
								data: data11
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
						if (data11.exposure === void 0) {
							const err29 = {
								instancePath: instancePath + "/routes/" + i2,
								schemaPath: "#/properties/routes/items/required",
								keyword: "required",
								params: { missingProperty: "exposure" },
								message: "must have required property 'exposure'",
								schema: schema30.properties.routes.items.required,
								parentSchema: schema30.properties.routes.items,
								data: data11
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
						for (const key2 in data11) if (!(key2 === "hostname" || key2 === "target" || key2 === "port" || key2 === "scheme" || key2 === "path" || key2 === "exposure" || key2 === "reason" || pattern0.test(key2))) {
							const err30 = {
								instancePath: instancePath + "/routes/" + i2,
								schemaPath: "#/properties/routes/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema30.properties.routes.items,
								data: data11
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
						if (data11.hostname !== void 0) {
							let data13 = data11.hostname;
							if (typeof data13 === "string") {
								if (!pattern58.test(data13)) {
									const err31 = {
										instancePath: instancePath + "/routes/" + i2 + "/hostname",
										schemaPath: "#/properties/routes/items/properties/hostname/pattern",
										keyword: "pattern",
										params: { pattern: "^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$" },
										message: "must match pattern \"^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$\"",
										schema: "^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*$",
										parentSchema: schema30.properties.routes.items.properties.hostname,
										data: data13
									};
									if (vErrors === null) vErrors = [err31];
									else vErrors.push(err31);
									errors++;
								}
							} else {
								const err32 = {
									instancePath: instancePath + "/routes/" + i2 + "/hostname",
									schemaPath: "#/properties/routes/items/properties/hostname/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.routes.items.properties.hostname.type,
									parentSchema: schema30.properties.routes.items.properties.hostname,
									data: data13
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
						}
						if (data11.target !== void 0) {
							let data14 = data11.target;
							if (typeof data14 === "string") {
								if (!pattern59.test(data14)) {
									const err33 = {
										instancePath: instancePath + "/routes/" + i2 + "/target",
										schemaPath: "#/properties/routes/items/properties/target/pattern",
										keyword: "pattern",
										params: { pattern: "^[^/]+/[^/]+(/[^/]+)?$" },
										message: "must match pattern \"^[^/]+/[^/]+(/[^/]+)?$\"",
										schema: "^[^/]+/[^/]+(/[^/]+)?$",
										parentSchema: schema30.properties.routes.items.properties.target,
										data: data14
									};
									if (vErrors === null) vErrors = [err33];
									else vErrors.push(err33);
									errors++;
								}
							} else {
								const err34 = {
									instancePath: instancePath + "/routes/" + i2 + "/target",
									schemaPath: "#/properties/routes/items/properties/target/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.routes.items.properties.target.type,
									parentSchema: schema30.properties.routes.items.properties.target,
									data: data14
								};
								if (vErrors === null) vErrors = [err34];
								else vErrors.push(err34);
								errors++;
							}
						}
						if (data11.port !== void 0) {
							let data15 = data11.port;
							if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
								const err35 = {
									instancePath: instancePath + "/routes/" + i2 + "/port",
									schemaPath: "#/properties/routes/items/properties/port/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer",
									schema: schema30.properties.routes.items.properties.port.type,
									parentSchema: schema30.properties.routes.items.properties.port,
									data: data15
								};
								if (vErrors === null) vErrors = [err35];
								else vErrors.push(err35);
								errors++;
							}
							if (typeof data15 == "number" && isFinite(data15)) {
								if (data15 > 65535 || isNaN(data15)) {
									const err36 = {
										instancePath: instancePath + "/routes/" + i2 + "/port",
										schemaPath: "#/properties/routes/items/properties/port/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 65535
										},
										message: "must be <= 65535",
										schema: 65535,
										parentSchema: schema30.properties.routes.items.properties.port,
										data: data15
									};
									if (vErrors === null) vErrors = [err36];
									else vErrors.push(err36);
									errors++;
								}
								if (data15 < 1 || isNaN(data15)) {
									const err37 = {
										instancePath: instancePath + "/routes/" + i2 + "/port",
										schemaPath: "#/properties/routes/items/properties/port/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										},
										message: "must be >= 1",
										schema: 1,
										parentSchema: schema30.properties.routes.items.properties.port,
										data: data15
									};
									if (vErrors === null) vErrors = [err37];
									else vErrors.push(err37);
									errors++;
								}
							}
						}
						if (data11.scheme !== void 0) {
							let data16 = data11.scheme;
							if (typeof data16 !== "string") {
								const err38 = {
									instancePath: instancePath + "/routes/" + i2 + "/scheme",
									schemaPath: "#/properties/routes/items/properties/scheme/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.routes.items.properties.scheme.type,
									parentSchema: schema30.properties.routes.items.properties.scheme,
									data: data16
								};
								if (vErrors === null) vErrors = [err38];
								else vErrors.push(err38);
								errors++;
							}
							if (!(data16 === "http" || data16 === "https" || data16 === "tcp" || data16 === "ssh")) {
								const err39 = {
									instancePath: instancePath + "/routes/" + i2 + "/scheme",
									schemaPath: "#/properties/routes/items/properties/scheme/enum",
									keyword: "enum",
									params: { allowedValues: schema30.properties.routes.items.properties.scheme.enum },
									message: "must be equal to one of the allowed values",
									schema: schema30.properties.routes.items.properties.scheme.enum,
									parentSchema: schema30.properties.routes.items.properties.scheme,
									data: data16
								};
								if (vErrors === null) vErrors = [err39];
								else vErrors.push(err39);
								errors++;
							}
						}
						if (data11.path !== void 0) {
							let data17 = data11.path;
							if (typeof data17 === "string") {
								if (data17.length < 1) {
									const err40 = {
										instancePath: instancePath + "/routes/" + i2 + "/path",
										schemaPath: "#/properties/routes/items/properties/path/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema30.properties.routes.items.properties.path,
										data: data17
									};
									if (vErrors === null) vErrors = [err40];
									else vErrors.push(err40);
									errors++;
								}
							} else {
								const err41 = {
									instancePath: instancePath + "/routes/" + i2 + "/path",
									schemaPath: "#/properties/routes/items/properties/path/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.routes.items.properties.path.type,
									parentSchema: schema30.properties.routes.items.properties.path,
									data: data17
								};
								if (vErrors === null) vErrors = [err41];
								else vErrors.push(err41);
								errors++;
							}
						}
						if (data11.exposure !== void 0) {
							let data18 = data11.exposure;
							if (typeof data18 !== "string") {
								const err42 = {
									instancePath: instancePath + "/routes/" + i2 + "/exposure",
									schemaPath: "#/properties/routes/items/properties/exposure/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.routes.items.properties.exposure.type,
									parentSchema: schema30.properties.routes.items.properties.exposure,
									data: data18
								};
								if (vErrors === null) vErrors = [err42];
								else vErrors.push(err42);
								errors++;
							}
							if (!(data18 === "access" || data18 === "forward-auth" || data18 === "app-login" || data18 === "public")) {
								const err43 = {
									instancePath: instancePath + "/routes/" + i2 + "/exposure",
									schemaPath: "#/properties/routes/items/properties/exposure/enum",
									keyword: "enum",
									params: { allowedValues: schema30.properties.routes.items.properties.exposure.enum },
									message: "must be equal to one of the allowed values",
									schema: schema30.properties.routes.items.properties.exposure.enum,
									parentSchema: schema30.properties.routes.items.properties.exposure,
									data: data18
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
						}
						if (data11.reason !== void 0) {
							let data19 = data11.reason;
							if (typeof data19 === "string") {
								if (data19.length < 1) {
									const err44 = {
										instancePath: instancePath + "/routes/" + i2 + "/reason",
										schemaPath: "#/properties/routes/items/properties/reason/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema30.properties.routes.items.properties.reason,
										data: data19
									};
									if (vErrors === null) vErrors = [err44];
									else vErrors.push(err44);
									errors++;
								}
							} else {
								const err45 = {
									instancePath: instancePath + "/routes/" + i2 + "/reason",
									schemaPath: "#/properties/routes/items/properties/reason/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema30.properties.routes.items.properties.reason.type,
									parentSchema: schema30.properties.routes.items.properties.reason,
									data: data19
								};
								if (vErrors === null) vErrors = [err45];
								else vErrors.push(err45);
								errors++;
							}
						}
					} else {
						const err46 = {
							instancePath: instancePath + "/routes/" + i2,
							schemaPath: "#/properties/routes/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema30.properties.routes.items.type,
							parentSchema: schema30.properties.routes.items,
							data: data11
						};
						if (vErrors === null) vErrors = [err46];
						else vErrors.push(err46);
						errors++;
					}
				}
			} else {
				const err47 = {
					instancePath: instancePath + "/routes",
					schemaPath: "#/properties/routes/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema30.properties.routes.type,
					parentSchema: schema30.properties.routes,
					data: data10
				};
				if (vErrors === null) vErrors = [err47];
				else vErrors.push(err47);
				errors++;
			}
		}
	} else {
		const err48 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema30.type,
			parentSchema: schema30,
			data
		};
		if (vErrors === null) vErrors = [err48];
		else vErrors.push(err48);
		errors++;
	}
	validate27.errors = vErrors;
	return errors === 0;
}
const validateCompose = validate28;
const schema31 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://fairlead.invalid/schemas/compose.schema.json",
	"title": "ComposeFile",
	"description": "stacks/<vm>/<stack>/compose.yaml as Fairlead reads it: key names and value types of the Compose specification, checked before the VM's own Compose sees the file.",
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"required": ["services"],
	"properties": {
		"version": {
			"description": "Obsolete; leave it out.",
			"type": ["string", "number"]
		},
		"name": {
			"description": "Leave it out: the project is named after the folder.",
			"type": "string"
		},
		"include": {},
		"models": {},
		"services": {
			"description": "The containers of the stack, by service name.",
			"type": "object",
			"minProperties": 1,
			"additionalProperties": { "$ref": "#/definitions/service" }
		},
		"networks": {
			"description": "Networks of the stack.",
			"type": ["object", "null"],
			"propertyNames": { "pattern": "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/network" }
		},
		"volumes": {
			"description": "Named volumes of the stack.",
			"type": ["object", "null"],
			"propertyNames": { "pattern": "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/volume" }
		},
		"secrets": {
			"description": "Secrets of the stack: each `{ file: ./secrets/<name> }`.",
			"type": ["object", "null"],
			"propertyNames": { "pattern": "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/file" }
		},
		"configs": {
			"description": "Configuration files of the stack.",
			"type": ["object", "null"],
			"propertyNames": { "pattern": "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
			"additionalProperties": { "$ref": "#/definitions/file" }
		}
	},
	"definitions": {
		"service": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"annotations": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"attach": { "type": ["boolean", "string"] },
				"blkio_config": { "type": "object" },
				"build": { "description": "Refused: the VM must run an image that a registry can serve again." },
				"cap_add": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"cap_drop": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"cgroup": { "type": "string" },
				"cgroup_parent": { "type": "string" },
				"command": {
					"description": "Program and arguments; a list needs no shell.",
					"type": [
						"string",
						"array",
						"null"
					],
					"items": { "type": [
						"string",
						"number",
						"boolean"
					] }
				},
				"configs": {
					"type": "array",
					"items": {
						"type": ["string", "object"],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"source": {
								"description": "Name under the top-level key.",
								"type": "string"
							},
							"target": {
								"description": "Path or name inside the container.",
								"type": "string"
							},
							"uid": {
								"description": "Ignored for files.",
								"type": ["integer", "string"]
							},
							"gid": {
								"description": "Ignored for files.",
								"type": ["integer", "string"]
							},
							"mode": {
								"description": "Ignored for files.",
								"type": ["number", "string"]
							}
						}
					}
				},
				"container_name": {
					"description": "Name of the container instead of <stack>-<service>-1.",
					"type": "string"
				},
				"cpu_count": { "type": ["number", "string"] },
				"cpu_percent": { "type": ["number", "string"] },
				"cpu_period": { "type": ["integer", "string"] },
				"cpu_quota": { "type": ["integer", "string"] },
				"cpu_rt_period": { "type": ["integer", "string"] },
				"cpu_rt_runtime": { "type": ["integer", "string"] },
				"cpu_shares": { "type": ["number", "string"] },
				"cpus": { "type": ["number", "string"] },
				"cpuset": { "type": "string" },
				"credential_spec": { "type": "object" },
				"depends_on": {
					"description": "Services to start before this one.",
					"type": ["array", "object"],
					"items": { "type": "string" },
					"additionalProperties": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"condition": {
								"description": "What to wait for.",
								"type": "string",
								"enum": [
									"service_started",
									"service_healthy",
									"service_completed_successfully"
								]
							},
							"restart": { "type": ["boolean", "string"] },
							"required": { "type": ["boolean", "string"] }
						}
					}
				},
				"deploy": {
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"mode": { "type": "string" },
						"endpoint_mode": { "type": "string" },
						"replicas": { "type": ["integer", "string"] },
						"labels": {
							"type": ["object", "array"],
							"items": { "type": "string" },
							"additionalProperties": { "type": [
								"string",
								"number",
								"boolean",
								"null"
							] }
						},
						"rollback_config": { "type": "object" },
						"update_config": { "type": "object" },
						"resources": {
							"type": "object",
							"additionalProperties": false,
							"patternProperties": { "^x-": {} },
							"properties": {
								"limits": {
									"type": "object",
									"additionalProperties": false,
									"patternProperties": { "^x-": {} },
									"properties": {
										"cpus": { "type": ["number", "string"] },
										"memory": { "type": "string" },
										"pids": { "type": ["integer", "string"] }
									}
								},
								"reservations": {
									"type": "object",
									"additionalProperties": false,
									"patternProperties": { "^x-": {} },
									"properties": {
										"cpus": { "type": ["number", "string"] },
										"memory": { "type": "string" },
										"generic_resources": { "type": "array" },
										"devices": { "type": "array" }
									}
								}
							}
						},
						"restart_policy": { "type": "object" },
						"placement": { "type": "object" }
					}
				},
				"develop": { "type": "object" },
				"device_cgroup_rules": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"devices": { "type": "array" },
				"dns": {
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"dns_opt": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"dns_search": {
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"domainname": { "type": "string" },
				"driver_opts": { "type": "object" },
				"entrypoint": {
					"type": [
						"string",
						"array",
						"null"
					],
					"items": { "type": ["string", "number"] }
				},
				"env_file": {
					"description": "File inside the stack's folder with NAME=value lines.",
					"type": [
						"string",
						"array",
						"object"
					],
					"additionalProperties": false,
					"properties": {
						"path": { "type": "string" },
						"format": { "type": "string" },
						"required": { "type": ["boolean", "string"] }
					},
					"items": {
						"type": ["string", "object"],
						"additionalProperties": false,
						"required": ["path"],
						"properties": {
							"path": {
								"description": "File inside the stack's folder.",
								"type": "string"
							},
							"format": {
								"description": "raw: no interpolation.",
								"type": "string"
							},
							"required": { "type": ["boolean", "string"] }
						}
					}
				},
				"environment": {
					"description": "NAME: value pairs. No secrets here: they show in `docker inspect`.",
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"expose": {
					"description": "Ports the service listens on; with network_mode: host these are ports of the VM.",
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"extends": {},
				"external_links": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"extra_hosts": { "type": ["array", "object"] },
				"gpus": {},
				"group_add": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"healthcheck": {
					"description": "How Docker finds out whether the service works.",
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"disable": {
							"description": "true: no health check, not even the image's.",
							"type": ["boolean", "string"]
						},
						"test": {
							"description": "[CMD, program, arguments…], [CMD-SHELL, line] or [NONE].",
							"type": ["string", "array"],
							"items": { "type": "string" }
						},
						"interval": {
							"description": "Time between two probes: 30s.",
							"type": "string"
						},
						"timeout": {
							"description": "Time one probe may take: 5s.",
							"type": "string"
						},
						"retries": {
							"description": "Failures in a row until unhealthy.",
							"type": ["number", "string"]
						},
						"start_period": {
							"description": "Time in which failures do not count: 60s.",
							"type": "string"
						},
						"start_interval": {
							"description": "Time between probes within start_period; Engine 25 and later.",
							"type": "string"
						}
					}
				},
				"hostname": { "type": "string" },
				"image": {
					"description": "Image with a tag: name:1.2.3, or name:1.2.3@sha256:….",
					"type": "string"
				},
				"init": {
					"description": "true: a small init process forwards signals and reaps children.",
					"type": ["boolean", "string"]
				},
				"ipc": { "type": "string" },
				"isolation": { "type": "string" },
				"label_file": {
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"links": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"logging": {
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"driver": { "type": "string" },
						"options": { "type": "object" }
					}
				},
				"mac_address": { "type": "string" },
				"mem_limit": { "type": ["integer", "string"] },
				"mem_reservation": { "type": ["integer", "string"] },
				"mem_swappiness": { "type": ["integer", "string"] },
				"memswap_limit": { "type": ["integer", "string"] },
				"models": {},
				"network_mode": {
					"description": "host, none, service:<name> or a network mode.",
					"type": "string"
				},
				"networks": {
					"type": ["array", "object"],
					"items": { "type": "string" },
					"additionalProperties": {
						"type": ["object", "null"],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"aliases": {
								"type": "array",
								"items": { "type": ["string", "number"] }
							},
							"interface_name": { "type": "string" },
							"ipv4_address": { "type": "string" },
							"ipv6_address": { "type": "string" },
							"link_local_ips": {
								"type": "array",
								"items": { "type": ["string", "number"] }
							},
							"mac_address": { "type": "string" },
							"driver_opts": { "type": "object" },
							"priority": { "type": ["number", "string"] },
							"gw_priority": { "type": ["number", "string"] }
						}
					}
				},
				"oom_kill_disable": { "type": ["boolean", "string"] },
				"oom_score_adj": { "type": ["integer", "string"] },
				"pid": { "type": ["string", "null"] },
				"pids_limit": { "type": ["integer", "string"] },
				"platform": { "type": "string" },
				"ports": {
					"description": "Ports published on the VM: [address:]published:target[/udp].",
					"type": "array",
					"items": {
						"type": [
							"string",
							"number",
							"object"
						],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"name": { "type": "string" },
							"mode": {
								"description": "host or ingress.",
								"type": "string"
							},
							"host_ip": {
								"description": "Address on the VM; all when absent.",
								"type": "string"
							},
							"target": {
								"description": "Port inside the container.",
								"type": ["integer", "string"]
							},
							"published": {
								"description": "Port on the VM.",
								"type": ["integer", "string"]
							},
							"protocol": {
								"description": "tcp (default) or udp.",
								"type": "string",
								"enum": [
									"tcp",
									"udp",
									"sctp"
								]
							},
							"app_protocol": { "type": "string" }
						}
					}
				},
				"post_start": { "type": "array" },
				"pre_stop": { "type": "array" },
				"privileged": { "type": ["boolean", "string"] },
				"profiles": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"provider": {},
				"pull_policy": { "type": "string" },
				"pull_refresh_after": { "type": "string" },
				"read_only": {
					"description": "true: the container's own file system cannot be written.",
					"type": ["boolean", "string"]
				},
				"restart": {
					"description": "no, always, on-failure[:n] or unless-stopped.",
					"type": "string"
				},
				"runtime": { "type": "string" },
				"scale": { "type": ["integer", "string"] },
				"secrets": {
					"type": "array",
					"items": {
						"type": ["string", "object"],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"source": {
								"description": "Name under the top-level key.",
								"type": "string"
							},
							"target": {
								"description": "Path or name inside the container.",
								"type": "string"
							},
							"uid": {
								"description": "Ignored for files.",
								"type": ["integer", "string"]
							},
							"gid": {
								"description": "Ignored for files.",
								"type": ["integer", "string"]
							},
							"mode": {
								"description": "Ignored for files.",
								"type": ["number", "string"]
							}
						}
					}
				},
				"security_opt": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"shm_size": { "type": ["integer", "string"] },
				"stdin_open": { "type": ["boolean", "string"] },
				"stop_grace_period": {
					"description": "Time between SIGTERM and SIGKILL: 30s.",
					"type": "string"
				},
				"stop_signal": { "type": "string" },
				"storage_opt": { "type": "object" },
				"sysctls": { "type": ["object", "array"] },
				"tmpfs": {
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"tty": { "type": ["boolean", "string"] },
				"ulimits": {
					"type": "object",
					"additionalProperties": {
						"type": [
							"integer",
							"string",
							"object"
						],
						"additionalProperties": false,
						"properties": {
							"soft": { "type": ["integer", "string"] },
							"hard": { "type": ["integer", "string"] }
						}
					}
				},
				"use_api_socket": { "type": ["boolean", "string"] },
				"user": { "type": ["string", "number"] },
				"userns_mode": { "type": "string" },
				"uts": { "type": "string" },
				"volumes": {
					"type": "array",
					"items": {
						"type": ["string", "object"],
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"type": {
								"description": "Kind of mount.",
								"type": "string",
								"enum": [
									"bind",
									"volume",
									"tmpfs",
									"npipe",
									"cluster",
									"image"
								]
							},
							"source": {
								"description": "Path or volume name.",
								"type": "string"
							},
							"target": {
								"description": "Path inside the container.",
								"type": "string"
							},
							"read_only": { "type": ["boolean", "string"] },
							"consistency": { "type": "string" },
							"bind": {
								"type": "object",
								"additionalProperties": false,
								"patternProperties": { "^x-": {} },
								"properties": {
									"propagation": { "type": "string" },
									"create_host_path": { "type": ["boolean", "string"] },
									"selinux": { "type": "string" },
									"recursive": { "type": "string" }
								}
							},
							"volume": {
								"type": "object",
								"additionalProperties": false,
								"patternProperties": { "^x-": {} },
								"properties": {
									"nocopy": { "type": ["boolean", "string"] },
									"subpath": { "type": "string" },
									"labels": {
										"type": ["object", "array"],
										"items": { "type": "string" },
										"additionalProperties": { "type": [
											"string",
											"number",
											"boolean",
											"null"
										] }
									}
								}
							},
							"tmpfs": {
								"type": "object",
								"additionalProperties": false,
								"patternProperties": { "^x-": {} },
								"properties": {
									"size": { "type": ["integer", "string"] },
									"mode": { "type": ["integer", "string"] }
								}
							},
							"image": {
								"type": "object",
								"additionalProperties": false,
								"patternProperties": { "^x-": {} },
								"properties": { "subpath": { "type": "string" } }
							}
						}
					}
				},
				"volumes_from": {
					"type": "array",
					"items": { "type": ["string", "number"] }
				},
				"working_dir": { "type": "string" },
				"x-fairlead-except": { "$ref": "#/definitions/exceptions" }
			}
		},
		"network": {
			"type": ["object", "null"],
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"name": { "type": "string" },
				"driver": { "type": "string" },
				"driver_opts": { "type": "object" },
				"ipam": {
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"driver": { "type": "string" },
						"config": { "type": "array" },
						"options": { "type": "object" }
					}
				},
				"external": { "type": [
					"boolean",
					"string",
					"object"
				] },
				"internal": { "type": ["boolean", "string"] },
				"enable_ipv4": { "type": ["boolean", "string"] },
				"enable_ipv6": { "type": ["boolean", "string"] },
				"attachable": { "type": ["boolean", "string"] },
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				}
			}
		},
		"volume": {
			"type": ["object", "null"],
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"name": { "type": "string" },
				"driver": { "type": "string" },
				"driver_opts": { "type": "object" },
				"external": { "type": [
					"boolean",
					"string",
					"object"
				] },
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"x-fairlead-except": { "$ref": "#/definitions/exceptions" }
			}
		},
		"exceptions": {
			"description": "Rules that do not apply here, by id (`fairlead rules`): a reason, or `{ reason: …, until: 2027-03-31 }`.",
			"type": "object",
			"additionalProperties": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"required": ["reason"],
				"properties": {
					"reason": {
						"description": "Why the rule does not apply here, one sentence.",
						"type": "string",
						"minLength": 1
					},
					"until": {
						"description": "Last day of the exception, as 2027-03-31.",
						"type": "string"
					}
				}
			}
		},
		"file": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"name": { "type": "string" },
				"environment": { "type": "string" },
				"file": { "type": "string" },
				"content": { "type": "string" },
				"external": { "type": [
					"boolean",
					"string",
					"object"
				] },
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"driver": { "type": "string" },
				"driver_opts": { "type": "object" },
				"template_driver": { "type": "string" }
			}
		}
	}
};
const schema34 = {
	"type": ["object", "null"],
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"properties": {
		"name": { "type": "string" },
		"driver": { "type": "string" },
		"driver_opts": { "type": "object" },
		"ipam": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"driver": { "type": "string" },
				"config": { "type": "array" },
				"options": { "type": "object" }
			}
		},
		"external": { "type": [
			"boolean",
			"string",
			"object"
		] },
		"internal": { "type": ["boolean", "string"] },
		"enable_ipv4": { "type": ["boolean", "string"] },
		"enable_ipv6": { "type": ["boolean", "string"] },
		"attachable": { "type": ["boolean", "string"] },
		"labels": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		}
	}
};
const schema37 = {
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"properties": {
		"name": { "type": "string" },
		"environment": { "type": "string" },
		"file": { "type": "string" },
		"content": { "type": "string" },
		"external": { "type": [
			"boolean",
			"string",
			"object"
		] },
		"labels": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"driver": { "type": "string" },
		"driver_opts": { "type": "object" },
		"template_driver": { "type": "string" }
	}
};
const pattern78 = /* @__PURE__ */ new RegExp("^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$", "");
const schema32 = {
	"type": "object",
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"properties": {
		"annotations": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"attach": { "type": ["boolean", "string"] },
		"blkio_config": { "type": "object" },
		"build": { "description": "Refused: the VM must run an image that a registry can serve again." },
		"cap_add": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"cap_drop": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"cgroup": { "type": "string" },
		"cgroup_parent": { "type": "string" },
		"command": {
			"description": "Program and arguments; a list needs no shell.",
			"type": [
				"string",
				"array",
				"null"
			],
			"items": { "type": [
				"string",
				"number",
				"boolean"
			] }
		},
		"configs": {
			"type": "array",
			"items": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"source": {
						"description": "Name under the top-level key.",
						"type": "string"
					},
					"target": {
						"description": "Path or name inside the container.",
						"type": "string"
					},
					"uid": {
						"description": "Ignored for files.",
						"type": ["integer", "string"]
					},
					"gid": {
						"description": "Ignored for files.",
						"type": ["integer", "string"]
					},
					"mode": {
						"description": "Ignored for files.",
						"type": ["number", "string"]
					}
				}
			}
		},
		"container_name": {
			"description": "Name of the container instead of <stack>-<service>-1.",
			"type": "string"
		},
		"cpu_count": { "type": ["number", "string"] },
		"cpu_percent": { "type": ["number", "string"] },
		"cpu_period": { "type": ["integer", "string"] },
		"cpu_quota": { "type": ["integer", "string"] },
		"cpu_rt_period": { "type": ["integer", "string"] },
		"cpu_rt_runtime": { "type": ["integer", "string"] },
		"cpu_shares": { "type": ["number", "string"] },
		"cpus": { "type": ["number", "string"] },
		"cpuset": { "type": "string" },
		"credential_spec": { "type": "object" },
		"depends_on": {
			"description": "Services to start before this one.",
			"type": ["array", "object"],
			"items": { "type": "string" },
			"additionalProperties": {
				"type": "object",
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"condition": {
						"description": "What to wait for.",
						"type": "string",
						"enum": [
							"service_started",
							"service_healthy",
							"service_completed_successfully"
						]
					},
					"restart": { "type": ["boolean", "string"] },
					"required": { "type": ["boolean", "string"] }
				}
			}
		},
		"deploy": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"mode": { "type": "string" },
				"endpoint_mode": { "type": "string" },
				"replicas": { "type": ["integer", "string"] },
				"labels": {
					"type": ["object", "array"],
					"items": { "type": "string" },
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean",
						"null"
					] }
				},
				"rollback_config": { "type": "object" },
				"update_config": { "type": "object" },
				"resources": {
					"type": "object",
					"additionalProperties": false,
					"patternProperties": { "^x-": {} },
					"properties": {
						"limits": {
							"type": "object",
							"additionalProperties": false,
							"patternProperties": { "^x-": {} },
							"properties": {
								"cpus": { "type": ["number", "string"] },
								"memory": { "type": "string" },
								"pids": { "type": ["integer", "string"] }
							}
						},
						"reservations": {
							"type": "object",
							"additionalProperties": false,
							"patternProperties": { "^x-": {} },
							"properties": {
								"cpus": { "type": ["number", "string"] },
								"memory": { "type": "string" },
								"generic_resources": { "type": "array" },
								"devices": { "type": "array" }
							}
						}
					}
				},
				"restart_policy": { "type": "object" },
				"placement": { "type": "object" }
			}
		},
		"develop": { "type": "object" },
		"device_cgroup_rules": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"devices": { "type": "array" },
		"dns": {
			"type": ["string", "array"],
			"items": { "type": "string" }
		},
		"dns_opt": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"dns_search": {
			"type": ["string", "array"],
			"items": { "type": "string" }
		},
		"domainname": { "type": "string" },
		"driver_opts": { "type": "object" },
		"entrypoint": {
			"type": [
				"string",
				"array",
				"null"
			],
			"items": { "type": ["string", "number"] }
		},
		"env_file": {
			"description": "File inside the stack's folder with NAME=value lines.",
			"type": [
				"string",
				"array",
				"object"
			],
			"additionalProperties": false,
			"properties": {
				"path": { "type": "string" },
				"format": { "type": "string" },
				"required": { "type": ["boolean", "string"] }
			},
			"items": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"required": ["path"],
				"properties": {
					"path": {
						"description": "File inside the stack's folder.",
						"type": "string"
					},
					"format": {
						"description": "raw: no interpolation.",
						"type": "string"
					},
					"required": { "type": ["boolean", "string"] }
				}
			}
		},
		"environment": {
			"description": "NAME: value pairs. No secrets here: they show in `docker inspect`.",
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"expose": {
			"description": "Ports the service listens on; with network_mode: host these are ports of the VM.",
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"extends": {},
		"external_links": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"extra_hosts": { "type": ["array", "object"] },
		"gpus": {},
		"group_add": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"healthcheck": {
			"description": "How Docker finds out whether the service works.",
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"disable": {
					"description": "true: no health check, not even the image's.",
					"type": ["boolean", "string"]
				},
				"test": {
					"description": "[CMD, program, arguments…], [CMD-SHELL, line] or [NONE].",
					"type": ["string", "array"],
					"items": { "type": "string" }
				},
				"interval": {
					"description": "Time between two probes: 30s.",
					"type": "string"
				},
				"timeout": {
					"description": "Time one probe may take: 5s.",
					"type": "string"
				},
				"retries": {
					"description": "Failures in a row until unhealthy.",
					"type": ["number", "string"]
				},
				"start_period": {
					"description": "Time in which failures do not count: 60s.",
					"type": "string"
				},
				"start_interval": {
					"description": "Time between probes within start_period; Engine 25 and later.",
					"type": "string"
				}
			}
		},
		"hostname": { "type": "string" },
		"image": {
			"description": "Image with a tag: name:1.2.3, or name:1.2.3@sha256:….",
			"type": "string"
		},
		"init": {
			"description": "true: a small init process forwards signals and reaps children.",
			"type": ["boolean", "string"]
		},
		"ipc": { "type": "string" },
		"isolation": { "type": "string" },
		"label_file": {
			"type": ["string", "array"],
			"items": { "type": "string" }
		},
		"labels": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"links": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"logging": {
			"type": "object",
			"additionalProperties": false,
			"patternProperties": { "^x-": {} },
			"properties": {
				"driver": { "type": "string" },
				"options": { "type": "object" }
			}
		},
		"mac_address": { "type": "string" },
		"mem_limit": { "type": ["integer", "string"] },
		"mem_reservation": { "type": ["integer", "string"] },
		"mem_swappiness": { "type": ["integer", "string"] },
		"memswap_limit": { "type": ["integer", "string"] },
		"models": {},
		"network_mode": {
			"description": "host, none, service:<name> or a network mode.",
			"type": "string"
		},
		"networks": {
			"type": ["array", "object"],
			"items": { "type": "string" },
			"additionalProperties": {
				"type": ["object", "null"],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"aliases": {
						"type": "array",
						"items": { "type": ["string", "number"] }
					},
					"interface_name": { "type": "string" },
					"ipv4_address": { "type": "string" },
					"ipv6_address": { "type": "string" },
					"link_local_ips": {
						"type": "array",
						"items": { "type": ["string", "number"] }
					},
					"mac_address": { "type": "string" },
					"driver_opts": { "type": "object" },
					"priority": { "type": ["number", "string"] },
					"gw_priority": { "type": ["number", "string"] }
				}
			}
		},
		"oom_kill_disable": { "type": ["boolean", "string"] },
		"oom_score_adj": { "type": ["integer", "string"] },
		"pid": { "type": ["string", "null"] },
		"pids_limit": { "type": ["integer", "string"] },
		"platform": { "type": "string" },
		"ports": {
			"description": "Ports published on the VM: [address:]published:target[/udp].",
			"type": "array",
			"items": {
				"type": [
					"string",
					"number",
					"object"
				],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"name": { "type": "string" },
					"mode": {
						"description": "host or ingress.",
						"type": "string"
					},
					"host_ip": {
						"description": "Address on the VM; all when absent.",
						"type": "string"
					},
					"target": {
						"description": "Port inside the container.",
						"type": ["integer", "string"]
					},
					"published": {
						"description": "Port on the VM.",
						"type": ["integer", "string"]
					},
					"protocol": {
						"description": "tcp (default) or udp.",
						"type": "string",
						"enum": [
							"tcp",
							"udp",
							"sctp"
						]
					},
					"app_protocol": { "type": "string" }
				}
			}
		},
		"post_start": { "type": "array" },
		"pre_stop": { "type": "array" },
		"privileged": { "type": ["boolean", "string"] },
		"profiles": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"provider": {},
		"pull_policy": { "type": "string" },
		"pull_refresh_after": { "type": "string" },
		"read_only": {
			"description": "true: the container's own file system cannot be written.",
			"type": ["boolean", "string"]
		},
		"restart": {
			"description": "no, always, on-failure[:n] or unless-stopped.",
			"type": "string"
		},
		"runtime": { "type": "string" },
		"scale": { "type": ["integer", "string"] },
		"secrets": {
			"type": "array",
			"items": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"source": {
						"description": "Name under the top-level key.",
						"type": "string"
					},
					"target": {
						"description": "Path or name inside the container.",
						"type": "string"
					},
					"uid": {
						"description": "Ignored for files.",
						"type": ["integer", "string"]
					},
					"gid": {
						"description": "Ignored for files.",
						"type": ["integer", "string"]
					},
					"mode": {
						"description": "Ignored for files.",
						"type": ["number", "string"]
					}
				}
			}
		},
		"security_opt": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"shm_size": { "type": ["integer", "string"] },
		"stdin_open": { "type": ["boolean", "string"] },
		"stop_grace_period": {
			"description": "Time between SIGTERM and SIGKILL: 30s.",
			"type": "string"
		},
		"stop_signal": { "type": "string" },
		"storage_opt": { "type": "object" },
		"sysctls": { "type": ["object", "array"] },
		"tmpfs": {
			"type": ["string", "array"],
			"items": { "type": "string" }
		},
		"tty": { "type": ["boolean", "string"] },
		"ulimits": {
			"type": "object",
			"additionalProperties": {
				"type": [
					"integer",
					"string",
					"object"
				],
				"additionalProperties": false,
				"properties": {
					"soft": { "type": ["integer", "string"] },
					"hard": { "type": ["integer", "string"] }
				}
			}
		},
		"use_api_socket": { "type": ["boolean", "string"] },
		"user": { "type": ["string", "number"] },
		"userns_mode": { "type": "string" },
		"uts": { "type": "string" },
		"volumes": {
			"type": "array",
			"items": {
				"type": ["string", "object"],
				"additionalProperties": false,
				"patternProperties": { "^x-": {} },
				"properties": {
					"type": {
						"description": "Kind of mount.",
						"type": "string",
						"enum": [
							"bind",
							"volume",
							"tmpfs",
							"npipe",
							"cluster",
							"image"
						]
					},
					"source": {
						"description": "Path or volume name.",
						"type": "string"
					},
					"target": {
						"description": "Path inside the container.",
						"type": "string"
					},
					"read_only": { "type": ["boolean", "string"] },
					"consistency": { "type": "string" },
					"bind": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"propagation": { "type": "string" },
							"create_host_path": { "type": ["boolean", "string"] },
							"selinux": { "type": "string" },
							"recursive": { "type": "string" }
						}
					},
					"volume": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"nocopy": { "type": ["boolean", "string"] },
							"subpath": { "type": "string" },
							"labels": {
								"type": ["object", "array"],
								"items": { "type": "string" },
								"additionalProperties": { "type": [
									"string",
									"number",
									"boolean",
									"null"
								] }
							}
						}
					},
					"tmpfs": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": {
							"size": { "type": ["integer", "string"] },
							"mode": { "type": ["integer", "string"] }
						}
					},
					"image": {
						"type": "object",
						"additionalProperties": false,
						"patternProperties": { "^x-": {} },
						"properties": { "subpath": { "type": "string" } }
					}
				}
			}
		},
		"volumes_from": {
			"type": "array",
			"items": { "type": ["string", "number"] }
		},
		"working_dir": { "type": "string" },
		"x-fairlead-except": { "$ref": "#/definitions/exceptions" }
	}
};
const schema33 = {
	"description": "Rules that do not apply here, by id (`fairlead rules`): a reason, or `{ reason: …, until: 2027-03-31 }`.",
	"type": "object",
	"additionalProperties": {
		"type": ["string", "object"],
		"additionalProperties": false,
		"required": ["reason"],
		"properties": {
			"reason": {
				"description": "Why the rule does not apply here, one sentence.",
				"type": "string",
				"minLength": 1
			},
			"until": {
				"description": "Last day of the exception, as 2027-03-31.",
				"type": "string"
			}
		}
	}
};
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(func2.call(schema32.properties, key0) || pattern0.test(key0))) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema32,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.annotations !== void 0) {
			let data0 = data.annotations;
			if (!data0 || typeof data0 != "object") {
				const err1 = {
					instancePath: instancePath + "/annotations",
					schemaPath: "#/properties/annotations/type",
					keyword: "type",
					params: { type: schema32.properties.annotations.type },
					message: "must be object,array",
					schema: schema32.properties.annotations.type,
					parentSchema: schema32.properties.annotations,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 !== "string") {
						const err2 = {
							instancePath: instancePath + "/annotations/" + i0,
							schemaPath: "#/properties/annotations/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.annotations.items.type,
							parentSchema: schema32.properties.annotations.items,
							data: data1
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				}
			}
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) for (const key1 in data0) {
				let data2 = data0[key1];
				if (typeof data2 !== "string" && !(typeof data2 == "number" && isFinite(data2)) && typeof data2 !== "boolean" && data2 !== null) {
					const err3 = {
						instancePath: instancePath + "/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/annotations/additionalProperties/type",
						keyword: "type",
						params: { type: schema32.properties.annotations.additionalProperties.type },
						message: "must be string,number,boolean,null",
						schema: schema32.properties.annotations.additionalProperties.type,
						parentSchema: schema32.properties.annotations.additionalProperties,
						data: data2
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
		}
		if (data.attach !== void 0) {
			let data3 = data.attach;
			if (typeof data3 !== "boolean" && typeof data3 !== "string") {
				const err4 = {
					instancePath: instancePath + "/attach",
					schemaPath: "#/properties/attach/type",
					keyword: "type",
					params: { type: schema32.properties.attach.type },
					message: "must be boolean,string",
					schema: schema32.properties.attach.type,
					parentSchema: schema32.properties.attach,
					data: data3
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.blkio_config !== void 0) {
			let data4 = data.blkio_config;
			if (!(data4 && typeof data4 == "object" && !Array.isArray(data4))) {
				const err5 = {
					instancePath: instancePath + "/blkio_config",
					schemaPath: "#/properties/blkio_config/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties.blkio_config.type,
					parentSchema: schema32.properties.blkio_config,
					data: data4
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.cap_add !== void 0) {
			let data5 = data.cap_add;
			if (Array.isArray(data5)) {
				const len1 = data5.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data6 = data5[i1];
					if (typeof data6 !== "string" && !(typeof data6 == "number" && isFinite(data6))) {
						const err6 = {
							instancePath: instancePath + "/cap_add/" + i1,
							schemaPath: "#/properties/cap_add/items/type",
							keyword: "type",
							params: { type: schema32.properties.cap_add.items.type },
							message: "must be string,number",
							schema: schema32.properties.cap_add.items.type,
							parentSchema: schema32.properties.cap_add.items,
							data: data6
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/cap_add",
					schemaPath: "#/properties/cap_add/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.cap_add.type,
					parentSchema: schema32.properties.cap_add,
					data: data5
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.cap_drop !== void 0) {
			let data7 = data.cap_drop;
			if (Array.isArray(data7)) {
				const len2 = data7.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data8 = data7[i2];
					if (typeof data8 !== "string" && !(typeof data8 == "number" && isFinite(data8))) {
						const err8 = {
							instancePath: instancePath + "/cap_drop/" + i2,
							schemaPath: "#/properties/cap_drop/items/type",
							keyword: "type",
							params: { type: schema32.properties.cap_drop.items.type },
							message: "must be string,number",
							schema: schema32.properties.cap_drop.items.type,
							parentSchema: schema32.properties.cap_drop.items,
							data: data8
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/cap_drop",
					schemaPath: "#/properties/cap_drop/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.cap_drop.type,
					parentSchema: schema32.properties.cap_drop,
					data: data7
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.cgroup !== void 0) {
			let data9 = data.cgroup;
			if (typeof data9 !== "string") {
				const err10 = {
					instancePath: instancePath + "/cgroup",
					schemaPath: "#/properties/cgroup/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.cgroup.type,
					parentSchema: schema32.properties.cgroup,
					data: data9
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.cgroup_parent !== void 0) {
			let data10 = data.cgroup_parent;
			if (typeof data10 !== "string") {
				const err11 = {
					instancePath: instancePath + "/cgroup_parent",
					schemaPath: "#/properties/cgroup_parent/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.cgroup_parent.type,
					parentSchema: schema32.properties.cgroup_parent,
					data: data10
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.command !== void 0) {
			let data11 = data.command;
			if (typeof data11 !== "string" && !Array.isArray(data11) && data11 !== null) {
				const err12 = {
					instancePath: instancePath + "/command",
					schemaPath: "#/properties/command/type",
					keyword: "type",
					params: { type: schema32.properties.command.type },
					message: "must be string,array,null",
					schema: schema32.properties.command.type,
					parentSchema: schema32.properties.command,
					data: data11
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (Array.isArray(data11)) {
				const len3 = data11.length;
				for (let i3 = 0; i3 < len3; i3++) {
					let data12 = data11[i3];
					if (typeof data12 !== "string" && !(typeof data12 == "number" && isFinite(data12)) && typeof data12 !== "boolean") {
						const err13 = {
							instancePath: instancePath + "/command/" + i3,
							schemaPath: "#/properties/command/items/type",
							keyword: "type",
							params: { type: schema32.properties.command.items.type },
							message: "must be string,number,boolean",
							schema: schema32.properties.command.items.type,
							parentSchema: schema32.properties.command.items,
							data: data12
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
			}
		}
		if (data.configs !== void 0) {
			let data13 = data.configs;
			if (Array.isArray(data13)) {
				const len4 = data13.length;
				for (let i4 = 0; i4 < len4; i4++) {
					let data14 = data13[i4];
					if (typeof data14 !== "string" && !(data14 && typeof data14 == "object" && !Array.isArray(data14))) {
						const err14 = {
							instancePath: instancePath + "/configs/" + i4,
							schemaPath: "#/properties/configs/items/type",
							keyword: "type",
							params: { type: schema32.properties.configs.items.type },
							message: "must be string,object",
							schema: schema32.properties.configs.items.type,
							parentSchema: schema32.properties.configs.items,
							data: data14
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
					if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
						for (const key2 in data14) if (!(key2 === "source" || key2 === "target" || key2 === "uid" || key2 === "gid" || key2 === "mode" || pattern0.test(key2))) {
							const err15 = {
								instancePath: instancePath + "/configs/" + i4,
								schemaPath: "#/properties/configs/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema32.properties.configs.items,
								data: data14
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						if (data14.source !== void 0) {
							let data15 = data14.source;
							if (typeof data15 !== "string") {
								const err16 = {
									instancePath: instancePath + "/configs/" + i4 + "/source",
									schemaPath: "#/properties/configs/items/properties/source/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.configs.items.properties.source.type,
									parentSchema: schema32.properties.configs.items.properties.source,
									data: data15
								};
								if (vErrors === null) vErrors = [err16];
								else vErrors.push(err16);
								errors++;
							}
						}
						if (data14.target !== void 0) {
							let data16 = data14.target;
							if (typeof data16 !== "string") {
								const err17 = {
									instancePath: instancePath + "/configs/" + i4 + "/target",
									schemaPath: "#/properties/configs/items/properties/target/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.configs.items.properties.target.type,
									parentSchema: schema32.properties.configs.items.properties.target,
									data: data16
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
							}
						}
						if (data14.uid !== void 0) {
							let data17 = data14.uid;
							if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17)) && typeof data17 !== "string") {
								const err18 = {
									instancePath: instancePath + "/configs/" + i4 + "/uid",
									schemaPath: "#/properties/configs/items/properties/uid/type",
									keyword: "type",
									params: { type: schema32.properties.configs.items.properties.uid.type },
									message: "must be integer,string",
									schema: schema32.properties.configs.items.properties.uid.type,
									parentSchema: schema32.properties.configs.items.properties.uid,
									data: data17
								};
								if (vErrors === null) vErrors = [err18];
								else vErrors.push(err18);
								errors++;
							}
						}
						if (data14.gid !== void 0) {
							let data18 = data14.gid;
							if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18)) && typeof data18 !== "string") {
								const err19 = {
									instancePath: instancePath + "/configs/" + i4 + "/gid",
									schemaPath: "#/properties/configs/items/properties/gid/type",
									keyword: "type",
									params: { type: schema32.properties.configs.items.properties.gid.type },
									message: "must be integer,string",
									schema: schema32.properties.configs.items.properties.gid.type,
									parentSchema: schema32.properties.configs.items.properties.gid,
									data: data18
								};
								if (vErrors === null) vErrors = [err19];
								else vErrors.push(err19);
								errors++;
							}
						}
						if (data14.mode !== void 0) {
							let data19 = data14.mode;
							if (!(typeof data19 == "number" && isFinite(data19)) && typeof data19 !== "string") {
								const err20 = {
									instancePath: instancePath + "/configs/" + i4 + "/mode",
									schemaPath: "#/properties/configs/items/properties/mode/type",
									keyword: "type",
									params: { type: schema32.properties.configs.items.properties.mode.type },
									message: "must be number,string",
									schema: schema32.properties.configs.items.properties.mode.type,
									parentSchema: schema32.properties.configs.items.properties.mode,
									data: data19
								};
								if (vErrors === null) vErrors = [err20];
								else vErrors.push(err20);
								errors++;
							}
						}
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/configs",
					schemaPath: "#/properties/configs/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.configs.type,
					parentSchema: schema32.properties.configs,
					data: data13
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.container_name !== void 0) {
			let data20 = data.container_name;
			if (typeof data20 !== "string") {
				const err22 = {
					instancePath: instancePath + "/container_name",
					schemaPath: "#/properties/container_name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.container_name.type,
					parentSchema: schema32.properties.container_name,
					data: data20
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.cpu_count !== void 0) {
			let data21 = data.cpu_count;
			if (!(typeof data21 == "number" && isFinite(data21)) && typeof data21 !== "string") {
				const err23 = {
					instancePath: instancePath + "/cpu_count",
					schemaPath: "#/properties/cpu_count/type",
					keyword: "type",
					params: { type: schema32.properties.cpu_count.type },
					message: "must be number,string",
					schema: schema32.properties.cpu_count.type,
					parentSchema: schema32.properties.cpu_count,
					data: data21
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.cpu_percent !== void 0) {
			let data22 = data.cpu_percent;
			if (!(typeof data22 == "number" && isFinite(data22)) && typeof data22 !== "string") {
				const err24 = {
					instancePath: instancePath + "/cpu_percent",
					schemaPath: "#/properties/cpu_percent/type",
					keyword: "type",
					params: { type: schema32.properties.cpu_percent.type },
					message: "must be number,string",
					schema: schema32.properties.cpu_percent.type,
					parentSchema: schema32.properties.cpu_percent,
					data: data22
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.cpu_period !== void 0) {
			let data23 = data.cpu_period;
			if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23)) && typeof data23 !== "string") {
				const err25 = {
					instancePath: instancePath + "/cpu_period",
					schemaPath: "#/properties/cpu_period/type",
					keyword: "type",
					params: { type: schema32.properties.cpu_period.type },
					message: "must be integer,string",
					schema: schema32.properties.cpu_period.type,
					parentSchema: schema32.properties.cpu_period,
					data: data23
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.cpu_quota !== void 0) {
			let data24 = data.cpu_quota;
			if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24)) && typeof data24 !== "string") {
				const err26 = {
					instancePath: instancePath + "/cpu_quota",
					schemaPath: "#/properties/cpu_quota/type",
					keyword: "type",
					params: { type: schema32.properties.cpu_quota.type },
					message: "must be integer,string",
					schema: schema32.properties.cpu_quota.type,
					parentSchema: schema32.properties.cpu_quota,
					data: data24
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.cpu_rt_period !== void 0) {
			let data25 = data.cpu_rt_period;
			if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25)) && typeof data25 !== "string") {
				const err27 = {
					instancePath: instancePath + "/cpu_rt_period",
					schemaPath: "#/properties/cpu_rt_period/type",
					keyword: "type",
					params: { type: schema32.properties.cpu_rt_period.type },
					message: "must be integer,string",
					schema: schema32.properties.cpu_rt_period.type,
					parentSchema: schema32.properties.cpu_rt_period,
					data: data25
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
		if (data.cpu_rt_runtime !== void 0) {
			let data26 = data.cpu_rt_runtime;
			if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26)) && typeof data26 !== "string") {
				const err28 = {
					instancePath: instancePath + "/cpu_rt_runtime",
					schemaPath: "#/properties/cpu_rt_runtime/type",
					keyword: "type",
					params: { type: schema32.properties.cpu_rt_runtime.type },
					message: "must be integer,string",
					schema: schema32.properties.cpu_rt_runtime.type,
					parentSchema: schema32.properties.cpu_rt_runtime,
					data: data26
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
		}
		if (data.cpu_shares !== void 0) {
			let data27 = data.cpu_shares;
			if (!(typeof data27 == "number" && isFinite(data27)) && typeof data27 !== "string") {
				const err29 = {
					instancePath: instancePath + "/cpu_shares",
					schemaPath: "#/properties/cpu_shares/type",
					keyword: "type",
					params: { type: schema32.properties.cpu_shares.type },
					message: "must be number,string",
					schema: schema32.properties.cpu_shares.type,
					parentSchema: schema32.properties.cpu_shares,
					data: data27
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
		}
		if (data.cpus !== void 0) {
			let data28 = data.cpus;
			if (!(typeof data28 == "number" && isFinite(data28)) && typeof data28 !== "string") {
				const err30 = {
					instancePath: instancePath + "/cpus",
					schemaPath: "#/properties/cpus/type",
					keyword: "type",
					params: { type: schema32.properties.cpus.type },
					message: "must be number,string",
					schema: schema32.properties.cpus.type,
					parentSchema: schema32.properties.cpus,
					data: data28
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.cpuset !== void 0) {
			let data29 = data.cpuset;
			if (typeof data29 !== "string") {
				const err31 = {
					instancePath: instancePath + "/cpuset",
					schemaPath: "#/properties/cpuset/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.cpuset.type,
					parentSchema: schema32.properties.cpuset,
					data: data29
				};
				if (vErrors === null) vErrors = [err31];
				else vErrors.push(err31);
				errors++;
			}
		}
		if (data.credential_spec !== void 0) {
			let data30 = data.credential_spec;
			if (!(data30 && typeof data30 == "object" && !Array.isArray(data30))) {
				const err32 = {
					instancePath: instancePath + "/credential_spec",
					schemaPath: "#/properties/credential_spec/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties.credential_spec.type,
					parentSchema: schema32.properties.credential_spec,
					data: data30
				};
				if (vErrors === null) vErrors = [err32];
				else vErrors.push(err32);
				errors++;
			}
		}
		if (data.depends_on !== void 0) {
			let data31 = data.depends_on;
			if (!data31 || typeof data31 != "object") {
				const err33 = {
					instancePath: instancePath + "/depends_on",
					schemaPath: "#/properties/depends_on/type",
					keyword: "type",
					params: { type: schema32.properties.depends_on.type },
					message: "must be array,object",
					schema: schema32.properties.depends_on.type,
					parentSchema: schema32.properties.depends_on,
					data: data31
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
			if (Array.isArray(data31)) {
				const len5 = data31.length;
				for (let i5 = 0; i5 < len5; i5++) {
					let data32 = data31[i5];
					if (typeof data32 !== "string") {
						const err34 = {
							instancePath: instancePath + "/depends_on/" + i5,
							schemaPath: "#/properties/depends_on/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.depends_on.items.type,
							parentSchema: schema32.properties.depends_on.items,
							data: data32
						};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
				}
			}
			if (data31 && typeof data31 == "object" && !Array.isArray(data31)) for (const key3 in data31) {
				let data33 = data31[key3];
				if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
					for (const key4 in data33) if (!(key4 === "condition" || key4 === "restart" || key4 === "required" || pattern0.test(key4))) {
						const err35 = {
							instancePath: instancePath + "/depends_on/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/depends_on/additionalProperties/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key4 },
							message: "must NOT have additional properties",
							schema: false,
							parentSchema: schema32.properties.depends_on.additionalProperties,
							data: data33
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
					if (data33.condition !== void 0) {
						let data34 = data33.condition;
						if (typeof data34 !== "string") {
							const err36 = {
								instancePath: instancePath + "/depends_on/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/condition",
								schemaPath: "#/properties/depends_on/additionalProperties/properties/condition/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema32.properties.depends_on.additionalProperties.properties.condition.type,
								parentSchema: schema32.properties.depends_on.additionalProperties.properties.condition,
								data: data34
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
						if (!(data34 === "service_started" || data34 === "service_healthy" || data34 === "service_completed_successfully")) {
							const err37 = {
								instancePath: instancePath + "/depends_on/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/condition",
								schemaPath: "#/properties/depends_on/additionalProperties/properties/condition/enum",
								keyword: "enum",
								params: { allowedValues: schema32.properties.depends_on.additionalProperties.properties.condition.enum },
								message: "must be equal to one of the allowed values",
								schema: schema32.properties.depends_on.additionalProperties.properties.condition.enum,
								parentSchema: schema32.properties.depends_on.additionalProperties.properties.condition,
								data: data34
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
					}
					if (data33.restart !== void 0) {
						let data35 = data33.restart;
						if (typeof data35 !== "boolean" && typeof data35 !== "string") {
							const err38 = {
								instancePath: instancePath + "/depends_on/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/restart",
								schemaPath: "#/properties/depends_on/additionalProperties/properties/restart/type",
								keyword: "type",
								params: { type: schema32.properties.depends_on.additionalProperties.properties.restart.type },
								message: "must be boolean,string",
								schema: schema32.properties.depends_on.additionalProperties.properties.restart.type,
								parentSchema: schema32.properties.depends_on.additionalProperties.properties.restart,
								data: data35
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
						}
					}
					if (data33.required !== void 0) {
						let data36 = data33.required;
						if (typeof data36 !== "boolean" && typeof data36 !== "string") {
							const err39 = {
								instancePath: instancePath + "/depends_on/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/required",
								schemaPath: "#/properties/depends_on/additionalProperties/properties/required/type",
								keyword: "type",
								params: { type: schema32.properties.depends_on.additionalProperties.properties.required.type },
								message: "must be boolean,string",
								schema: schema32.properties.depends_on.additionalProperties.properties.required.type,
								parentSchema: schema32.properties.depends_on.additionalProperties.properties.required,
								data: data36
							};
							if (vErrors === null) vErrors = [err39];
							else vErrors.push(err39);
							errors++;
						}
					}
				} else {
					const err40 = {
						instancePath: instancePath + "/depends_on/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/depends_on/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema32.properties.depends_on.additionalProperties.type,
						parentSchema: schema32.properties.depends_on.additionalProperties,
						data: data33
					};
					if (vErrors === null) vErrors = [err40];
					else vErrors.push(err40);
					errors++;
				}
			}
		}
		if (data.deploy !== void 0) {
			let data37 = data.deploy;
			if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
				for (const key5 in data37) if (!(func2.call(schema32.properties.deploy.properties, key5) || pattern0.test(key5))) {
					const err41 = {
						instancePath: instancePath + "/deploy",
						schemaPath: "#/properties/deploy/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key5 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties.deploy,
						data: data37
					};
					if (vErrors === null) vErrors = [err41];
					else vErrors.push(err41);
					errors++;
				}
				if (data37.mode !== void 0) {
					let data38 = data37.mode;
					if (typeof data38 !== "string") {
						const err42 = {
							instancePath: instancePath + "/deploy/mode",
							schemaPath: "#/properties/deploy/properties/mode/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.deploy.properties.mode.type,
							parentSchema: schema32.properties.deploy.properties.mode,
							data: data38
						};
						if (vErrors === null) vErrors = [err42];
						else vErrors.push(err42);
						errors++;
					}
				}
				if (data37.endpoint_mode !== void 0) {
					let data39 = data37.endpoint_mode;
					if (typeof data39 !== "string") {
						const err43 = {
							instancePath: instancePath + "/deploy/endpoint_mode",
							schemaPath: "#/properties/deploy/properties/endpoint_mode/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.deploy.properties.endpoint_mode.type,
							parentSchema: schema32.properties.deploy.properties.endpoint_mode,
							data: data39
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
						errors++;
					}
				}
				if (data37.replicas !== void 0) {
					let data40 = data37.replicas;
					if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40) && isFinite(data40)) && typeof data40 !== "string") {
						const err44 = {
							instancePath: instancePath + "/deploy/replicas",
							schemaPath: "#/properties/deploy/properties/replicas/type",
							keyword: "type",
							params: { type: schema32.properties.deploy.properties.replicas.type },
							message: "must be integer,string",
							schema: schema32.properties.deploy.properties.replicas.type,
							parentSchema: schema32.properties.deploy.properties.replicas,
							data: data40
						};
						if (vErrors === null) vErrors = [err44];
						else vErrors.push(err44);
						errors++;
					}
				}
				if (data37.labels !== void 0) {
					let data41 = data37.labels;
					if (!data41 || typeof data41 != "object") {
						const err45 = {
							instancePath: instancePath + "/deploy/labels",
							schemaPath: "#/properties/deploy/properties/labels/type",
							keyword: "type",
							params: { type: schema32.properties.deploy.properties.labels.type },
							message: "must be object,array",
							schema: schema32.properties.deploy.properties.labels.type,
							parentSchema: schema32.properties.deploy.properties.labels,
							data: data41
						};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
					if (Array.isArray(data41)) {
						const len6 = data41.length;
						for (let i6 = 0; i6 < len6; i6++) {
							let data42 = data41[i6];
							if (typeof data42 !== "string") {
								const err46 = {
									instancePath: instancePath + "/deploy/labels/" + i6,
									schemaPath: "#/properties/deploy/properties/labels/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.deploy.properties.labels.items.type,
									parentSchema: schema32.properties.deploy.properties.labels.items,
									data: data42
								};
								if (vErrors === null) vErrors = [err46];
								else vErrors.push(err46);
								errors++;
							}
						}
					}
					if (data41 && typeof data41 == "object" && !Array.isArray(data41)) for (const key6 in data41) {
						let data43 = data41[key6];
						if (typeof data43 !== "string" && !(typeof data43 == "number" && isFinite(data43)) && typeof data43 !== "boolean" && data43 !== null) {
							const err47 = {
								instancePath: instancePath + "/deploy/labels/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/deploy/properties/labels/additionalProperties/type",
								keyword: "type",
								params: { type: schema32.properties.deploy.properties.labels.additionalProperties.type },
								message: "must be string,number,boolean,null",
								schema: schema32.properties.deploy.properties.labels.additionalProperties.type,
								parentSchema: schema32.properties.deploy.properties.labels.additionalProperties,
								data: data43
							};
							if (vErrors === null) vErrors = [err47];
							else vErrors.push(err47);
							errors++;
						}
					}
				}
				if (data37.rollback_config !== void 0) {
					let data44 = data37.rollback_config;
					if (!(data44 && typeof data44 == "object" && !Array.isArray(data44))) {
						const err48 = {
							instancePath: instancePath + "/deploy/rollback_config",
							schemaPath: "#/properties/deploy/properties/rollback_config/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema32.properties.deploy.properties.rollback_config.type,
							parentSchema: schema32.properties.deploy.properties.rollback_config,
							data: data44
						};
						if (vErrors === null) vErrors = [err48];
						else vErrors.push(err48);
						errors++;
					}
				}
				if (data37.update_config !== void 0) {
					let data45 = data37.update_config;
					if (!(data45 && typeof data45 == "object" && !Array.isArray(data45))) {
						const err49 = {
							instancePath: instancePath + "/deploy/update_config",
							schemaPath: "#/properties/deploy/properties/update_config/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema32.properties.deploy.properties.update_config.type,
							parentSchema: schema32.properties.deploy.properties.update_config,
							data: data45
						};
						if (vErrors === null) vErrors = [err49];
						else vErrors.push(err49);
						errors++;
					}
				}
				if (data37.resources !== void 0) {
					let data46 = data37.resources;
					if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
						for (const key7 in data46) if (!(key7 === "limits" || key7 === "reservations" || pattern0.test(key7))) {
							const err50 = {
								instancePath: instancePath + "/deploy/resources",
								schemaPath: "#/properties/deploy/properties/resources/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key7 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema32.properties.deploy.properties.resources,
								data: data46
							};
							if (vErrors === null) vErrors = [err50];
							else vErrors.push(err50);
							errors++;
						}
						if (data46.limits !== void 0) {
							let data47 = data46.limits;
							if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
								for (const key8 in data47) if (!(key8 === "cpus" || key8 === "memory" || key8 === "pids" || pattern0.test(key8))) {
									const err51 = {
										instancePath: instancePath + "/deploy/resources/limits",
										schemaPath: "#/properties/deploy/properties/resources/properties/limits/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key8 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema32.properties.deploy.properties.resources.properties.limits,
										data: data47
									};
									if (vErrors === null) vErrors = [err51];
									else vErrors.push(err51);
									errors++;
								}
								if (data47.cpus !== void 0) {
									let data48 = data47.cpus;
									if (!(typeof data48 == "number" && isFinite(data48)) && typeof data48 !== "string") {
										const err52 = {
											instancePath: instancePath + "/deploy/resources/limits/cpus",
											schemaPath: "#/properties/deploy/properties/resources/properties/limits/properties/cpus/type",
											keyword: "type",
											params: { type: schema32.properties.deploy.properties.resources.properties.limits.properties.cpus.type },
											message: "must be number,string",
											schema: schema32.properties.deploy.properties.resources.properties.limits.properties.cpus.type,
											parentSchema: schema32.properties.deploy.properties.resources.properties.limits.properties.cpus,
											data: data48
										};
										if (vErrors === null) vErrors = [err52];
										else vErrors.push(err52);
										errors++;
									}
								}
								if (data47.memory !== void 0) {
									let data49 = data47.memory;
									if (typeof data49 !== "string") {
										const err53 = {
											instancePath: instancePath + "/deploy/resources/limits/memory",
											schemaPath: "#/properties/deploy/properties/resources/properties/limits/properties/memory/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema32.properties.deploy.properties.resources.properties.limits.properties.memory.type,
											parentSchema: schema32.properties.deploy.properties.resources.properties.limits.properties.memory,
											data: data49
										};
										if (vErrors === null) vErrors = [err53];
										else vErrors.push(err53);
										errors++;
									}
								}
								if (data47.pids !== void 0) {
									let data50 = data47.pids;
									if (!(typeof data50 == "number" && !(data50 % 1) && !isNaN(data50) && isFinite(data50)) && typeof data50 !== "string") {
										const err54 = {
											instancePath: instancePath + "/deploy/resources/limits/pids",
											schemaPath: "#/properties/deploy/properties/resources/properties/limits/properties/pids/type",
											keyword: "type",
											params: { type: schema32.properties.deploy.properties.resources.properties.limits.properties.pids.type },
											message: "must be integer,string",
											schema: schema32.properties.deploy.properties.resources.properties.limits.properties.pids.type,
											parentSchema: schema32.properties.deploy.properties.resources.properties.limits.properties.pids,
											data: data50
										};
										if (vErrors === null) vErrors = [err54];
										else vErrors.push(err54);
										errors++;
									}
								}
							} else {
								const err55 = {
									instancePath: instancePath + "/deploy/resources/limits",
									schemaPath: "#/properties/deploy/properties/resources/properties/limits/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema32.properties.deploy.properties.resources.properties.limits.type,
									parentSchema: schema32.properties.deploy.properties.resources.properties.limits,
									data: data47
								};
								if (vErrors === null) vErrors = [err55];
								else vErrors.push(err55);
								errors++;
							}
						}
						if (data46.reservations !== void 0) {
							let data51 = data46.reservations;
							if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
								for (const key9 in data51) if (!(key9 === "cpus" || key9 === "memory" || key9 === "generic_resources" || key9 === "devices" || pattern0.test(key9))) {
									const err56 = {
										instancePath: instancePath + "/deploy/resources/reservations",
										schemaPath: "#/properties/deploy/properties/resources/properties/reservations/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key9 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema32.properties.deploy.properties.resources.properties.reservations,
										data: data51
									};
									if (vErrors === null) vErrors = [err56];
									else vErrors.push(err56);
									errors++;
								}
								if (data51.cpus !== void 0) {
									let data52 = data51.cpus;
									if (!(typeof data52 == "number" && isFinite(data52)) && typeof data52 !== "string") {
										const err57 = {
											instancePath: instancePath + "/deploy/resources/reservations/cpus",
											schemaPath: "#/properties/deploy/properties/resources/properties/reservations/properties/cpus/type",
											keyword: "type",
											params: { type: schema32.properties.deploy.properties.resources.properties.reservations.properties.cpus.type },
											message: "must be number,string",
											schema: schema32.properties.deploy.properties.resources.properties.reservations.properties.cpus.type,
											parentSchema: schema32.properties.deploy.properties.resources.properties.reservations.properties.cpus,
											data: data52
										};
										if (vErrors === null) vErrors = [err57];
										else vErrors.push(err57);
										errors++;
									}
								}
								if (data51.memory !== void 0) {
									let data53 = data51.memory;
									if (typeof data53 !== "string") {
										const err58 = {
											instancePath: instancePath + "/deploy/resources/reservations/memory",
											schemaPath: "#/properties/deploy/properties/resources/properties/reservations/properties/memory/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema32.properties.deploy.properties.resources.properties.reservations.properties.memory.type,
											parentSchema: schema32.properties.deploy.properties.resources.properties.reservations.properties.memory,
											data: data53
										};
										if (vErrors === null) vErrors = [err58];
										else vErrors.push(err58);
										errors++;
									}
								}
								if (data51.generic_resources !== void 0) {
									let data54 = data51.generic_resources;
									if (!Array.isArray(data54)) {
										const err59 = {
											instancePath: instancePath + "/deploy/resources/reservations/generic_resources",
											schemaPath: "#/properties/deploy/properties/resources/properties/reservations/properties/generic_resources/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema32.properties.deploy.properties.resources.properties.reservations.properties.generic_resources.type,
											parentSchema: schema32.properties.deploy.properties.resources.properties.reservations.properties.generic_resources,
											data: data54
										};
										if (vErrors === null) vErrors = [err59];
										else vErrors.push(err59);
										errors++;
									}
								}
								if (data51.devices !== void 0) {
									let data55 = data51.devices;
									if (!Array.isArray(data55)) {
										const err60 = {
											instancePath: instancePath + "/deploy/resources/reservations/devices",
											schemaPath: "#/properties/deploy/properties/resources/properties/reservations/properties/devices/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema32.properties.deploy.properties.resources.properties.reservations.properties.devices.type,
											parentSchema: schema32.properties.deploy.properties.resources.properties.reservations.properties.devices,
											data: data55
										};
										if (vErrors === null) vErrors = [err60];
										else vErrors.push(err60);
										errors++;
									}
								}
							} else {
								const err61 = {
									instancePath: instancePath + "/deploy/resources/reservations",
									schemaPath: "#/properties/deploy/properties/resources/properties/reservations/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema32.properties.deploy.properties.resources.properties.reservations.type,
									parentSchema: schema32.properties.deploy.properties.resources.properties.reservations,
									data: data51
								};
								if (vErrors === null) vErrors = [err61];
								else vErrors.push(err61);
								errors++;
							}
						}
					} else {
						const err62 = {
							instancePath: instancePath + "/deploy/resources",
							schemaPath: "#/properties/deploy/properties/resources/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema32.properties.deploy.properties.resources.type,
							parentSchema: schema32.properties.deploy.properties.resources,
							data: data46
						};
						if (vErrors === null) vErrors = [err62];
						else vErrors.push(err62);
						errors++;
					}
				}
				if (data37.restart_policy !== void 0) {
					let data56 = data37.restart_policy;
					if (!(data56 && typeof data56 == "object" && !Array.isArray(data56))) {
						const err63 = {
							instancePath: instancePath + "/deploy/restart_policy",
							schemaPath: "#/properties/deploy/properties/restart_policy/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema32.properties.deploy.properties.restart_policy.type,
							parentSchema: schema32.properties.deploy.properties.restart_policy,
							data: data56
						};
						if (vErrors === null) vErrors = [err63];
						else vErrors.push(err63);
						errors++;
					}
				}
				if (data37.placement !== void 0) {
					let data57 = data37.placement;
					if (!(data57 && typeof data57 == "object" && !Array.isArray(data57))) {
						const err64 = {
							instancePath: instancePath + "/deploy/placement",
							schemaPath: "#/properties/deploy/properties/placement/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema32.properties.deploy.properties.placement.type,
							parentSchema: schema32.properties.deploy.properties.placement,
							data: data57
						};
						if (vErrors === null) vErrors = [err64];
						else vErrors.push(err64);
						errors++;
					}
				}
			} else {
				const err65 = {
					instancePath: instancePath + "/deploy",
					schemaPath: "#/properties/deploy/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties.deploy.type,
					parentSchema: schema32.properties.deploy,
					data: data37
				};
				if (vErrors === null) vErrors = [err65];
				else vErrors.push(err65);
				errors++;
			}
		}
		if (data.develop !== void 0) {
			let data58 = data.develop;
			if (!(data58 && typeof data58 == "object" && !Array.isArray(data58))) {
				const err66 = {
					instancePath: instancePath + "/develop",
					schemaPath: "#/properties/develop/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties.develop.type,
					parentSchema: schema32.properties.develop,
					data: data58
				};
				if (vErrors === null) vErrors = [err66];
				else vErrors.push(err66);
				errors++;
			}
		}
		if (data.device_cgroup_rules !== void 0) {
			let data59 = data.device_cgroup_rules;
			if (Array.isArray(data59)) {
				const len7 = data59.length;
				for (let i7 = 0; i7 < len7; i7++) {
					let data60 = data59[i7];
					if (typeof data60 !== "string" && !(typeof data60 == "number" && isFinite(data60))) {
						const err67 = {
							instancePath: instancePath + "/device_cgroup_rules/" + i7,
							schemaPath: "#/properties/device_cgroup_rules/items/type",
							keyword: "type",
							params: { type: schema32.properties.device_cgroup_rules.items.type },
							message: "must be string,number",
							schema: schema32.properties.device_cgroup_rules.items.type,
							parentSchema: schema32.properties.device_cgroup_rules.items,
							data: data60
						};
						if (vErrors === null) vErrors = [err67];
						else vErrors.push(err67);
						errors++;
					}
				}
			} else {
				const err68 = {
					instancePath: instancePath + "/device_cgroup_rules",
					schemaPath: "#/properties/device_cgroup_rules/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.device_cgroup_rules.type,
					parentSchema: schema32.properties.device_cgroup_rules,
					data: data59
				};
				if (vErrors === null) vErrors = [err68];
				else vErrors.push(err68);
				errors++;
			}
		}
		if (data.devices !== void 0) {
			let data61 = data.devices;
			if (!Array.isArray(data61)) {
				const err69 = {
					instancePath: instancePath + "/devices",
					schemaPath: "#/properties/devices/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.devices.type,
					parentSchema: schema32.properties.devices,
					data: data61
				};
				if (vErrors === null) vErrors = [err69];
				else vErrors.push(err69);
				errors++;
			}
		}
		if (data.dns !== void 0) {
			let data62 = data.dns;
			if (typeof data62 !== "string" && !Array.isArray(data62)) {
				const err70 = {
					instancePath: instancePath + "/dns",
					schemaPath: "#/properties/dns/type",
					keyword: "type",
					params: { type: schema32.properties.dns.type },
					message: "must be string,array",
					schema: schema32.properties.dns.type,
					parentSchema: schema32.properties.dns,
					data: data62
				};
				if (vErrors === null) vErrors = [err70];
				else vErrors.push(err70);
				errors++;
			}
			if (Array.isArray(data62)) {
				const len8 = data62.length;
				for (let i8 = 0; i8 < len8; i8++) {
					let data63 = data62[i8];
					if (typeof data63 !== "string") {
						const err71 = {
							instancePath: instancePath + "/dns/" + i8,
							schemaPath: "#/properties/dns/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.dns.items.type,
							parentSchema: schema32.properties.dns.items,
							data: data63
						};
						if (vErrors === null) vErrors = [err71];
						else vErrors.push(err71);
						errors++;
					}
				}
			}
		}
		if (data.dns_opt !== void 0) {
			let data64 = data.dns_opt;
			if (Array.isArray(data64)) {
				const len9 = data64.length;
				for (let i9 = 0; i9 < len9; i9++) {
					let data65 = data64[i9];
					if (typeof data65 !== "string" && !(typeof data65 == "number" && isFinite(data65))) {
						const err72 = {
							instancePath: instancePath + "/dns_opt/" + i9,
							schemaPath: "#/properties/dns_opt/items/type",
							keyword: "type",
							params: { type: schema32.properties.dns_opt.items.type },
							message: "must be string,number",
							schema: schema32.properties.dns_opt.items.type,
							parentSchema: schema32.properties.dns_opt.items,
							data: data65
						};
						if (vErrors === null) vErrors = [err72];
						else vErrors.push(err72);
						errors++;
					}
				}
			} else {
				const err73 = {
					instancePath: instancePath + "/dns_opt",
					schemaPath: "#/properties/dns_opt/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.dns_opt.type,
					parentSchema: schema32.properties.dns_opt,
					data: data64
				};
				if (vErrors === null) vErrors = [err73];
				else vErrors.push(err73);
				errors++;
			}
		}
		if (data.dns_search !== void 0) {
			let data66 = data.dns_search;
			if (typeof data66 !== "string" && !Array.isArray(data66)) {
				const err74 = {
					instancePath: instancePath + "/dns_search",
					schemaPath: "#/properties/dns_search/type",
					keyword: "type",
					params: { type: schema32.properties.dns_search.type },
					message: "must be string,array",
					schema: schema32.properties.dns_search.type,
					parentSchema: schema32.properties.dns_search,
					data: data66
				};
				if (vErrors === null) vErrors = [err74];
				else vErrors.push(err74);
				errors++;
			}
			if (Array.isArray(data66)) {
				const len10 = data66.length;
				for (let i10 = 0; i10 < len10; i10++) {
					let data67 = data66[i10];
					if (typeof data67 !== "string") {
						const err75 = {
							instancePath: instancePath + "/dns_search/" + i10,
							schemaPath: "#/properties/dns_search/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.dns_search.items.type,
							parentSchema: schema32.properties.dns_search.items,
							data: data67
						};
						if (vErrors === null) vErrors = [err75];
						else vErrors.push(err75);
						errors++;
					}
				}
			}
		}
		if (data.domainname !== void 0) {
			let data68 = data.domainname;
			if (typeof data68 !== "string") {
				const err76 = {
					instancePath: instancePath + "/domainname",
					schemaPath: "#/properties/domainname/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.domainname.type,
					parentSchema: schema32.properties.domainname,
					data: data68
				};
				if (vErrors === null) vErrors = [err76];
				else vErrors.push(err76);
				errors++;
			}
		}
		if (data.driver_opts !== void 0) {
			let data69 = data.driver_opts;
			if (!(data69 && typeof data69 == "object" && !Array.isArray(data69))) {
				const err77 = {
					instancePath: instancePath + "/driver_opts",
					schemaPath: "#/properties/driver_opts/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties.driver_opts.type,
					parentSchema: schema32.properties.driver_opts,
					data: data69
				};
				if (vErrors === null) vErrors = [err77];
				else vErrors.push(err77);
				errors++;
			}
		}
		if (data.entrypoint !== void 0) {
			let data70 = data.entrypoint;
			if (typeof data70 !== "string" && !Array.isArray(data70) && data70 !== null) {
				const err78 = {
					instancePath: instancePath + "/entrypoint",
					schemaPath: "#/properties/entrypoint/type",
					keyword: "type",
					params: { type: schema32.properties.entrypoint.type },
					message: "must be string,array,null",
					schema: schema32.properties.entrypoint.type,
					parentSchema: schema32.properties.entrypoint,
					data: data70
				};
				if (vErrors === null) vErrors = [err78];
				else vErrors.push(err78);
				errors++;
			}
			if (Array.isArray(data70)) {
				const len11 = data70.length;
				for (let i11 = 0; i11 < len11; i11++) {
					let data71 = data70[i11];
					if (typeof data71 !== "string" && !(typeof data71 == "number" && isFinite(data71))) {
						const err79 = {
							instancePath: instancePath + "/entrypoint/" + i11,
							schemaPath: "#/properties/entrypoint/items/type",
							keyword: "type",
							params: { type: schema32.properties.entrypoint.items.type },
							message: "must be string,number",
							schema: schema32.properties.entrypoint.items.type,
							parentSchema: schema32.properties.entrypoint.items,
							data: data71
						};
						if (vErrors === null) vErrors = [err79];
						else vErrors.push(err79);
						errors++;
					}
				}
			}
		}
		if (data.env_file !== void 0) {
			let data72 = data.env_file;
			if ((!data72 || typeof data72 != "object") && typeof data72 !== "string") {
				const err80 = {
					instancePath: instancePath + "/env_file",
					schemaPath: "#/properties/env_file/type",
					keyword: "type",
					params: { type: schema32.properties.env_file.type },
					message: "must be string,array,object",
					schema: schema32.properties.env_file.type,
					parentSchema: schema32.properties.env_file,
					data: data72
				};
				if (vErrors === null) vErrors = [err80];
				else vErrors.push(err80);
				errors++;
			}
			if (Array.isArray(data72)) {
				const len12 = data72.length;
				for (let i12 = 0; i12 < len12; i12++) {
					let data73 = data72[i12];
					if (typeof data73 !== "string" && !(data73 && typeof data73 == "object" && !Array.isArray(data73))) {
						const err81 = {
							instancePath: instancePath + "/env_file/" + i12,
							schemaPath: "#/properties/env_file/items/type",
							keyword: "type",
							params: { type: schema32.properties.env_file.items.type },
							message: "must be string,object",
							schema: schema32.properties.env_file.items.type,
							parentSchema: schema32.properties.env_file.items,
							data: data73
						};
						if (vErrors === null) vErrors = [err81];
						else vErrors.push(err81);
						errors++;
					}
					if (data73 && typeof data73 == "object" && !Array.isArray(data73)) {
						if (data73.path === void 0) {
							const err82 = {
								instancePath: instancePath + "/env_file/" + i12,
								schemaPath: "#/properties/env_file/items/required",
								keyword: "required",
								params: { missingProperty: "path" },
								message: "must have required property 'path'",
								schema: schema32.properties.env_file.items.required,
								parentSchema: schema32.properties.env_file.items,
								data: data73
							};
							if (vErrors === null) vErrors = [err82];
							else vErrors.push(err82);
							errors++;
						}
						for (const key10 in data73) if (!(key10 === "path" || key10 === "format" || key10 === "required")) {
							const err83 = {
								instancePath: instancePath + "/env_file/" + i12,
								schemaPath: "#/properties/env_file/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key10 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema32.properties.env_file.items,
								data: data73
							};
							if (vErrors === null) vErrors = [err83];
							else vErrors.push(err83);
							errors++;
						}
						if (data73.path !== void 0) {
							let data74 = data73.path;
							if (typeof data74 !== "string") {
								const err84 = {
									instancePath: instancePath + "/env_file/" + i12 + "/path",
									schemaPath: "#/properties/env_file/items/properties/path/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.env_file.items.properties.path.type,
									parentSchema: schema32.properties.env_file.items.properties.path,
									data: data74
								};
								if (vErrors === null) vErrors = [err84];
								else vErrors.push(err84);
								errors++;
							}
						}
						if (data73.format !== void 0) {
							let data75 = data73.format;
							if (typeof data75 !== "string") {
								const err85 = {
									instancePath: instancePath + "/env_file/" + i12 + "/format",
									schemaPath: "#/properties/env_file/items/properties/format/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.env_file.items.properties.format.type,
									parentSchema: schema32.properties.env_file.items.properties.format,
									data: data75
								};
								if (vErrors === null) vErrors = [err85];
								else vErrors.push(err85);
								errors++;
							}
						}
						if (data73.required !== void 0) {
							let data76 = data73.required;
							if (typeof data76 !== "boolean" && typeof data76 !== "string") {
								const err86 = {
									instancePath: instancePath + "/env_file/" + i12 + "/required",
									schemaPath: "#/properties/env_file/items/properties/required/type",
									keyword: "type",
									params: { type: schema32.properties.env_file.items.properties.required.type },
									message: "must be boolean,string",
									schema: schema32.properties.env_file.items.properties.required.type,
									parentSchema: schema32.properties.env_file.items.properties.required,
									data: data76
								};
								if (vErrors === null) vErrors = [err86];
								else vErrors.push(err86);
								errors++;
							}
						}
					}
				}
			}
			if (data72 && typeof data72 == "object" && !Array.isArray(data72)) {
				for (const key11 in data72) if (!(key11 === "path" || key11 === "format" || key11 === "required")) {
					const err87 = {
						instancePath: instancePath + "/env_file",
						schemaPath: "#/properties/env_file/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key11 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties.env_file,
						data: data72
					};
					if (vErrors === null) vErrors = [err87];
					else vErrors.push(err87);
					errors++;
				}
				if (data72.path !== void 0) {
					let data77 = data72.path;
					if (typeof data77 !== "string") {
						const err88 = {
							instancePath: instancePath + "/env_file/path",
							schemaPath: "#/properties/env_file/properties/path/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.env_file.properties.path.type,
							parentSchema: schema32.properties.env_file.properties.path,
							data: data77
						};
						if (vErrors === null) vErrors = [err88];
						else vErrors.push(err88);
						errors++;
					}
				}
				if (data72.format !== void 0) {
					let data78 = data72.format;
					if (typeof data78 !== "string") {
						const err89 = {
							instancePath: instancePath + "/env_file/format",
							schemaPath: "#/properties/env_file/properties/format/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.env_file.properties.format.type,
							parentSchema: schema32.properties.env_file.properties.format,
							data: data78
						};
						if (vErrors === null) vErrors = [err89];
						else vErrors.push(err89);
						errors++;
					}
				}
				if (data72.required !== void 0) {
					let data79 = data72.required;
					if (typeof data79 !== "boolean" && typeof data79 !== "string") {
						const err90 = {
							instancePath: instancePath + "/env_file/required",
							schemaPath: "#/properties/env_file/properties/required/type",
							keyword: "type",
							params: { type: schema32.properties.env_file.properties.required.type },
							message: "must be boolean,string",
							schema: schema32.properties.env_file.properties.required.type,
							parentSchema: schema32.properties.env_file.properties.required,
							data: data79
						};
						if (vErrors === null) vErrors = [err90];
						else vErrors.push(err90);
						errors++;
					}
				}
			}
		}
		if (data.environment !== void 0) {
			let data80 = data.environment;
			if (!data80 || typeof data80 != "object") {
				const err91 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/properties/environment/type",
					keyword: "type",
					params: { type: schema32.properties.environment.type },
					message: "must be object,array",
					schema: schema32.properties.environment.type,
					parentSchema: schema32.properties.environment,
					data: data80
				};
				if (vErrors === null) vErrors = [err91];
				else vErrors.push(err91);
				errors++;
			}
			if (Array.isArray(data80)) {
				const len13 = data80.length;
				for (let i13 = 0; i13 < len13; i13++) {
					let data81 = data80[i13];
					if (typeof data81 !== "string") {
						const err92 = {
							instancePath: instancePath + "/environment/" + i13,
							schemaPath: "#/properties/environment/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.environment.items.type,
							parentSchema: schema32.properties.environment.items,
							data: data81
						};
						if (vErrors === null) vErrors = [err92];
						else vErrors.push(err92);
						errors++;
					}
				}
			}
			if (data80 && typeof data80 == "object" && !Array.isArray(data80)) for (const key12 in data80) {
				let data82 = data80[key12];
				if (typeof data82 !== "string" && !(typeof data82 == "number" && isFinite(data82)) && typeof data82 !== "boolean" && data82 !== null) {
					const err93 = {
						instancePath: instancePath + "/environment/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/environment/additionalProperties/type",
						keyword: "type",
						params: { type: schema32.properties.environment.additionalProperties.type },
						message: "must be string,number,boolean,null",
						schema: schema32.properties.environment.additionalProperties.type,
						parentSchema: schema32.properties.environment.additionalProperties,
						data: data82
					};
					if (vErrors === null) vErrors = [err93];
					else vErrors.push(err93);
					errors++;
				}
			}
		}
		if (data.expose !== void 0) {
			let data83 = data.expose;
			if (Array.isArray(data83)) {
				const len14 = data83.length;
				for (let i14 = 0; i14 < len14; i14++) {
					let data84 = data83[i14];
					if (typeof data84 !== "string" && !(typeof data84 == "number" && isFinite(data84))) {
						const err94 = {
							instancePath: instancePath + "/expose/" + i14,
							schemaPath: "#/properties/expose/items/type",
							keyword: "type",
							params: { type: schema32.properties.expose.items.type },
							message: "must be string,number",
							schema: schema32.properties.expose.items.type,
							parentSchema: schema32.properties.expose.items,
							data: data84
						};
						if (vErrors === null) vErrors = [err94];
						else vErrors.push(err94);
						errors++;
					}
				}
			} else {
				const err95 = {
					instancePath: instancePath + "/expose",
					schemaPath: "#/properties/expose/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.expose.type,
					parentSchema: schema32.properties.expose,
					data: data83
				};
				if (vErrors === null) vErrors = [err95];
				else vErrors.push(err95);
				errors++;
			}
		}
		if (data.external_links !== void 0) {
			let data85 = data.external_links;
			if (Array.isArray(data85)) {
				const len15 = data85.length;
				for (let i15 = 0; i15 < len15; i15++) {
					let data86 = data85[i15];
					if (typeof data86 !== "string" && !(typeof data86 == "number" && isFinite(data86))) {
						const err96 = {
							instancePath: instancePath + "/external_links/" + i15,
							schemaPath: "#/properties/external_links/items/type",
							keyword: "type",
							params: { type: schema32.properties.external_links.items.type },
							message: "must be string,number",
							schema: schema32.properties.external_links.items.type,
							parentSchema: schema32.properties.external_links.items,
							data: data86
						};
						if (vErrors === null) vErrors = [err96];
						else vErrors.push(err96);
						errors++;
					}
				}
			} else {
				const err97 = {
					instancePath: instancePath + "/external_links",
					schemaPath: "#/properties/external_links/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.external_links.type,
					parentSchema: schema32.properties.external_links,
					data: data85
				};
				if (vErrors === null) vErrors = [err97];
				else vErrors.push(err97);
				errors++;
			}
		}
		if (data.extra_hosts !== void 0) {
			let data87 = data.extra_hosts;
			if (!data87 || typeof data87 != "object") {
				const err98 = {
					instancePath: instancePath + "/extra_hosts",
					schemaPath: "#/properties/extra_hosts/type",
					keyword: "type",
					params: { type: schema32.properties.extra_hosts.type },
					message: "must be array,object",
					schema: schema32.properties.extra_hosts.type,
					parentSchema: schema32.properties.extra_hosts,
					data: data87
				};
				if (vErrors === null) vErrors = [err98];
				else vErrors.push(err98);
				errors++;
			}
		}
		if (data.group_add !== void 0) {
			let data88 = data.group_add;
			if (Array.isArray(data88)) {
				const len16 = data88.length;
				for (let i16 = 0; i16 < len16; i16++) {
					let data89 = data88[i16];
					if (typeof data89 !== "string" && !(typeof data89 == "number" && isFinite(data89))) {
						const err99 = {
							instancePath: instancePath + "/group_add/" + i16,
							schemaPath: "#/properties/group_add/items/type",
							keyword: "type",
							params: { type: schema32.properties.group_add.items.type },
							message: "must be string,number",
							schema: schema32.properties.group_add.items.type,
							parentSchema: schema32.properties.group_add.items,
							data: data89
						};
						if (vErrors === null) vErrors = [err99];
						else vErrors.push(err99);
						errors++;
					}
				}
			} else {
				const err100 = {
					instancePath: instancePath + "/group_add",
					schemaPath: "#/properties/group_add/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.group_add.type,
					parentSchema: schema32.properties.group_add,
					data: data88
				};
				if (vErrors === null) vErrors = [err100];
				else vErrors.push(err100);
				errors++;
			}
		}
		if (data.healthcheck !== void 0) {
			let data90 = data.healthcheck;
			if (data90 && typeof data90 == "object" && !Array.isArray(data90)) {
				for (const key13 in data90) if (!(key13 === "disable" || key13 === "test" || key13 === "interval" || key13 === "timeout" || key13 === "retries" || key13 === "start_period" || key13 === "start_interval" || pattern0.test(key13))) {
					const err101 = {
						instancePath: instancePath + "/healthcheck",
						schemaPath: "#/properties/healthcheck/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key13 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties.healthcheck,
						data: data90
					};
					if (vErrors === null) vErrors = [err101];
					else vErrors.push(err101);
					errors++;
				}
				if (data90.disable !== void 0) {
					let data91 = data90.disable;
					if (typeof data91 !== "boolean" && typeof data91 !== "string") {
						const err102 = {
							instancePath: instancePath + "/healthcheck/disable",
							schemaPath: "#/properties/healthcheck/properties/disable/type",
							keyword: "type",
							params: { type: schema32.properties.healthcheck.properties.disable.type },
							message: "must be boolean,string",
							schema: schema32.properties.healthcheck.properties.disable.type,
							parentSchema: schema32.properties.healthcheck.properties.disable,
							data: data91
						};
						if (vErrors === null) vErrors = [err102];
						else vErrors.push(err102);
						errors++;
					}
				}
				if (data90.test !== void 0) {
					let data92 = data90.test;
					if (typeof data92 !== "string" && !Array.isArray(data92)) {
						const err103 = {
							instancePath: instancePath + "/healthcheck/test",
							schemaPath: "#/properties/healthcheck/properties/test/type",
							keyword: "type",
							params: { type: schema32.properties.healthcheck.properties.test.type },
							message: "must be string,array",
							schema: schema32.properties.healthcheck.properties.test.type,
							parentSchema: schema32.properties.healthcheck.properties.test,
							data: data92
						};
						if (vErrors === null) vErrors = [err103];
						else vErrors.push(err103);
						errors++;
					}
					if (Array.isArray(data92)) {
						const len17 = data92.length;
						for (let i17 = 0; i17 < len17; i17++) {
							let data93 = data92[i17];
							if (typeof data93 !== "string") {
								const err104 = {
									instancePath: instancePath + "/healthcheck/test/" + i17,
									schemaPath: "#/properties/healthcheck/properties/test/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.healthcheck.properties.test.items.type,
									parentSchema: schema32.properties.healthcheck.properties.test.items,
									data: data93
								};
								if (vErrors === null) vErrors = [err104];
								else vErrors.push(err104);
								errors++;
							}
						}
					}
				}
				if (data90.interval !== void 0) {
					let data94 = data90.interval;
					if (typeof data94 !== "string") {
						const err105 = {
							instancePath: instancePath + "/healthcheck/interval",
							schemaPath: "#/properties/healthcheck/properties/interval/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.healthcheck.properties.interval.type,
							parentSchema: schema32.properties.healthcheck.properties.interval,
							data: data94
						};
						if (vErrors === null) vErrors = [err105];
						else vErrors.push(err105);
						errors++;
					}
				}
				if (data90.timeout !== void 0) {
					let data95 = data90.timeout;
					if (typeof data95 !== "string") {
						const err106 = {
							instancePath: instancePath + "/healthcheck/timeout",
							schemaPath: "#/properties/healthcheck/properties/timeout/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.healthcheck.properties.timeout.type,
							parentSchema: schema32.properties.healthcheck.properties.timeout,
							data: data95
						};
						if (vErrors === null) vErrors = [err106];
						else vErrors.push(err106);
						errors++;
					}
				}
				if (data90.retries !== void 0) {
					let data96 = data90.retries;
					if (!(typeof data96 == "number" && isFinite(data96)) && typeof data96 !== "string") {
						const err107 = {
							instancePath: instancePath + "/healthcheck/retries",
							schemaPath: "#/properties/healthcheck/properties/retries/type",
							keyword: "type",
							params: { type: schema32.properties.healthcheck.properties.retries.type },
							message: "must be number,string",
							schema: schema32.properties.healthcheck.properties.retries.type,
							parentSchema: schema32.properties.healthcheck.properties.retries,
							data: data96
						};
						if (vErrors === null) vErrors = [err107];
						else vErrors.push(err107);
						errors++;
					}
				}
				if (data90.start_period !== void 0) {
					let data97 = data90.start_period;
					if (typeof data97 !== "string") {
						const err108 = {
							instancePath: instancePath + "/healthcheck/start_period",
							schemaPath: "#/properties/healthcheck/properties/start_period/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.healthcheck.properties.start_period.type,
							parentSchema: schema32.properties.healthcheck.properties.start_period,
							data: data97
						};
						if (vErrors === null) vErrors = [err108];
						else vErrors.push(err108);
						errors++;
					}
				}
				if (data90.start_interval !== void 0) {
					let data98 = data90.start_interval;
					if (typeof data98 !== "string") {
						const err109 = {
							instancePath: instancePath + "/healthcheck/start_interval",
							schemaPath: "#/properties/healthcheck/properties/start_interval/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.healthcheck.properties.start_interval.type,
							parentSchema: schema32.properties.healthcheck.properties.start_interval,
							data: data98
						};
						if (vErrors === null) vErrors = [err109];
						else vErrors.push(err109);
						errors++;
					}
				}
			} else {
				const err110 = {
					instancePath: instancePath + "/healthcheck",
					schemaPath: "#/properties/healthcheck/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties.healthcheck.type,
					parentSchema: schema32.properties.healthcheck,
					data: data90
				};
				if (vErrors === null) vErrors = [err110];
				else vErrors.push(err110);
				errors++;
			}
		}
		if (data.hostname !== void 0) {
			let data99 = data.hostname;
			if (typeof data99 !== "string") {
				const err111 = {
					instancePath: instancePath + "/hostname",
					schemaPath: "#/properties/hostname/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.hostname.type,
					parentSchema: schema32.properties.hostname,
					data: data99
				};
				if (vErrors === null) vErrors = [err111];
				else vErrors.push(err111);
				errors++;
			}
		}
		if (data.image !== void 0) {
			let data100 = data.image;
			if (typeof data100 !== "string") {
				const err112 = {
					instancePath: instancePath + "/image",
					schemaPath: "#/properties/image/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.image.type,
					parentSchema: schema32.properties.image,
					data: data100
				};
				if (vErrors === null) vErrors = [err112];
				else vErrors.push(err112);
				errors++;
			}
		}
		if (data.init !== void 0) {
			let data101 = data.init;
			if (typeof data101 !== "boolean" && typeof data101 !== "string") {
				const err113 = {
					instancePath: instancePath + "/init",
					schemaPath: "#/properties/init/type",
					keyword: "type",
					params: { type: schema32.properties.init.type },
					message: "must be boolean,string",
					schema: schema32.properties.init.type,
					parentSchema: schema32.properties.init,
					data: data101
				};
				if (vErrors === null) vErrors = [err113];
				else vErrors.push(err113);
				errors++;
			}
		}
		if (data.ipc !== void 0) {
			let data102 = data.ipc;
			if (typeof data102 !== "string") {
				const err114 = {
					instancePath: instancePath + "/ipc",
					schemaPath: "#/properties/ipc/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.ipc.type,
					parentSchema: schema32.properties.ipc,
					data: data102
				};
				if (vErrors === null) vErrors = [err114];
				else vErrors.push(err114);
				errors++;
			}
		}
		if (data.isolation !== void 0) {
			let data103 = data.isolation;
			if (typeof data103 !== "string") {
				const err115 = {
					instancePath: instancePath + "/isolation",
					schemaPath: "#/properties/isolation/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.isolation.type,
					parentSchema: schema32.properties.isolation,
					data: data103
				};
				if (vErrors === null) vErrors = [err115];
				else vErrors.push(err115);
				errors++;
			}
		}
		if (data.label_file !== void 0) {
			let data104 = data.label_file;
			if (typeof data104 !== "string" && !Array.isArray(data104)) {
				const err116 = {
					instancePath: instancePath + "/label_file",
					schemaPath: "#/properties/label_file/type",
					keyword: "type",
					params: { type: schema32.properties.label_file.type },
					message: "must be string,array",
					schema: schema32.properties.label_file.type,
					parentSchema: schema32.properties.label_file,
					data: data104
				};
				if (vErrors === null) vErrors = [err116];
				else vErrors.push(err116);
				errors++;
			}
			if (Array.isArray(data104)) {
				const len18 = data104.length;
				for (let i18 = 0; i18 < len18; i18++) {
					let data105 = data104[i18];
					if (typeof data105 !== "string") {
						const err117 = {
							instancePath: instancePath + "/label_file/" + i18,
							schemaPath: "#/properties/label_file/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.label_file.items.type,
							parentSchema: schema32.properties.label_file.items,
							data: data105
						};
						if (vErrors === null) vErrors = [err117];
						else vErrors.push(err117);
						errors++;
					}
				}
			}
		}
		if (data.labels !== void 0) {
			let data106 = data.labels;
			if (!data106 || typeof data106 != "object") {
				const err118 = {
					instancePath: instancePath + "/labels",
					schemaPath: "#/properties/labels/type",
					keyword: "type",
					params: { type: schema32.properties.labels.type },
					message: "must be object,array",
					schema: schema32.properties.labels.type,
					parentSchema: schema32.properties.labels,
					data: data106
				};
				if (vErrors === null) vErrors = [err118];
				else vErrors.push(err118);
				errors++;
			}
			if (Array.isArray(data106)) {
				const len19 = data106.length;
				for (let i19 = 0; i19 < len19; i19++) {
					let data107 = data106[i19];
					if (typeof data107 !== "string") {
						const err119 = {
							instancePath: instancePath + "/labels/" + i19,
							schemaPath: "#/properties/labels/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.labels.items.type,
							parentSchema: schema32.properties.labels.items,
							data: data107
						};
						if (vErrors === null) vErrors = [err119];
						else vErrors.push(err119);
						errors++;
					}
				}
			}
			if (data106 && typeof data106 == "object" && !Array.isArray(data106)) for (const key14 in data106) {
				let data108 = data106[key14];
				if (typeof data108 !== "string" && !(typeof data108 == "number" && isFinite(data108)) && typeof data108 !== "boolean" && data108 !== null) {
					const err120 = {
						instancePath: instancePath + "/labels/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/labels/additionalProperties/type",
						keyword: "type",
						params: { type: schema32.properties.labels.additionalProperties.type },
						message: "must be string,number,boolean,null",
						schema: schema32.properties.labels.additionalProperties.type,
						parentSchema: schema32.properties.labels.additionalProperties,
						data: data108
					};
					if (vErrors === null) vErrors = [err120];
					else vErrors.push(err120);
					errors++;
				}
			}
		}
		if (data.links !== void 0) {
			let data109 = data.links;
			if (Array.isArray(data109)) {
				const len20 = data109.length;
				for (let i20 = 0; i20 < len20; i20++) {
					let data110 = data109[i20];
					if (typeof data110 !== "string" && !(typeof data110 == "number" && isFinite(data110))) {
						const err121 = {
							instancePath: instancePath + "/links/" + i20,
							schemaPath: "#/properties/links/items/type",
							keyword: "type",
							params: { type: schema32.properties.links.items.type },
							message: "must be string,number",
							schema: schema32.properties.links.items.type,
							parentSchema: schema32.properties.links.items,
							data: data110
						};
						if (vErrors === null) vErrors = [err121];
						else vErrors.push(err121);
						errors++;
					}
				}
			} else {
				const err122 = {
					instancePath: instancePath + "/links",
					schemaPath: "#/properties/links/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.links.type,
					parentSchema: schema32.properties.links,
					data: data109
				};
				if (vErrors === null) vErrors = [err122];
				else vErrors.push(err122);
				errors++;
			}
		}
		if (data.logging !== void 0) {
			let data111 = data.logging;
			if (data111 && typeof data111 == "object" && !Array.isArray(data111)) {
				for (const key15 in data111) if (!(key15 === "driver" || key15 === "options" || pattern0.test(key15))) {
					const err123 = {
						instancePath: instancePath + "/logging",
						schemaPath: "#/properties/logging/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key15 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties.logging,
						data: data111
					};
					if (vErrors === null) vErrors = [err123];
					else vErrors.push(err123);
					errors++;
				}
				if (data111.driver !== void 0) {
					let data112 = data111.driver;
					if (typeof data112 !== "string") {
						const err124 = {
							instancePath: instancePath + "/logging/driver",
							schemaPath: "#/properties/logging/properties/driver/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.logging.properties.driver.type,
							parentSchema: schema32.properties.logging.properties.driver,
							data: data112
						};
						if (vErrors === null) vErrors = [err124];
						else vErrors.push(err124);
						errors++;
					}
				}
				if (data111.options !== void 0) {
					let data113 = data111.options;
					if (!(data113 && typeof data113 == "object" && !Array.isArray(data113))) {
						const err125 = {
							instancePath: instancePath + "/logging/options",
							schemaPath: "#/properties/logging/properties/options/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema32.properties.logging.properties.options.type,
							parentSchema: schema32.properties.logging.properties.options,
							data: data113
						};
						if (vErrors === null) vErrors = [err125];
						else vErrors.push(err125);
						errors++;
					}
				}
			} else {
				const err126 = {
					instancePath: instancePath + "/logging",
					schemaPath: "#/properties/logging/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties.logging.type,
					parentSchema: schema32.properties.logging,
					data: data111
				};
				if (vErrors === null) vErrors = [err126];
				else vErrors.push(err126);
				errors++;
			}
		}
		if (data.mac_address !== void 0) {
			let data114 = data.mac_address;
			if (typeof data114 !== "string") {
				const err127 = {
					instancePath: instancePath + "/mac_address",
					schemaPath: "#/properties/mac_address/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.mac_address.type,
					parentSchema: schema32.properties.mac_address,
					data: data114
				};
				if (vErrors === null) vErrors = [err127];
				else vErrors.push(err127);
				errors++;
			}
		}
		if (data.mem_limit !== void 0) {
			let data115 = data.mem_limit;
			if (!(typeof data115 == "number" && !(data115 % 1) && !isNaN(data115) && isFinite(data115)) && typeof data115 !== "string") {
				const err128 = {
					instancePath: instancePath + "/mem_limit",
					schemaPath: "#/properties/mem_limit/type",
					keyword: "type",
					params: { type: schema32.properties.mem_limit.type },
					message: "must be integer,string",
					schema: schema32.properties.mem_limit.type,
					parentSchema: schema32.properties.mem_limit,
					data: data115
				};
				if (vErrors === null) vErrors = [err128];
				else vErrors.push(err128);
				errors++;
			}
		}
		if (data.mem_reservation !== void 0) {
			let data116 = data.mem_reservation;
			if (!(typeof data116 == "number" && !(data116 % 1) && !isNaN(data116) && isFinite(data116)) && typeof data116 !== "string") {
				const err129 = {
					instancePath: instancePath + "/mem_reservation",
					schemaPath: "#/properties/mem_reservation/type",
					keyword: "type",
					params: { type: schema32.properties.mem_reservation.type },
					message: "must be integer,string",
					schema: schema32.properties.mem_reservation.type,
					parentSchema: schema32.properties.mem_reservation,
					data: data116
				};
				if (vErrors === null) vErrors = [err129];
				else vErrors.push(err129);
				errors++;
			}
		}
		if (data.mem_swappiness !== void 0) {
			let data117 = data.mem_swappiness;
			if (!(typeof data117 == "number" && !(data117 % 1) && !isNaN(data117) && isFinite(data117)) && typeof data117 !== "string") {
				const err130 = {
					instancePath: instancePath + "/mem_swappiness",
					schemaPath: "#/properties/mem_swappiness/type",
					keyword: "type",
					params: { type: schema32.properties.mem_swappiness.type },
					message: "must be integer,string",
					schema: schema32.properties.mem_swappiness.type,
					parentSchema: schema32.properties.mem_swappiness,
					data: data117
				};
				if (vErrors === null) vErrors = [err130];
				else vErrors.push(err130);
				errors++;
			}
		}
		if (data.memswap_limit !== void 0) {
			let data118 = data.memswap_limit;
			if (!(typeof data118 == "number" && !(data118 % 1) && !isNaN(data118) && isFinite(data118)) && typeof data118 !== "string") {
				const err131 = {
					instancePath: instancePath + "/memswap_limit",
					schemaPath: "#/properties/memswap_limit/type",
					keyword: "type",
					params: { type: schema32.properties.memswap_limit.type },
					message: "must be integer,string",
					schema: schema32.properties.memswap_limit.type,
					parentSchema: schema32.properties.memswap_limit,
					data: data118
				};
				if (vErrors === null) vErrors = [err131];
				else vErrors.push(err131);
				errors++;
			}
		}
		if (data.network_mode !== void 0) {
			let data119 = data.network_mode;
			if (typeof data119 !== "string") {
				const err132 = {
					instancePath: instancePath + "/network_mode",
					schemaPath: "#/properties/network_mode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.network_mode.type,
					parentSchema: schema32.properties.network_mode,
					data: data119
				};
				if (vErrors === null) vErrors = [err132];
				else vErrors.push(err132);
				errors++;
			}
		}
		if (data.networks !== void 0) {
			let data120 = data.networks;
			if (!data120 || typeof data120 != "object") {
				const err133 = {
					instancePath: instancePath + "/networks",
					schemaPath: "#/properties/networks/type",
					keyword: "type",
					params: { type: schema32.properties.networks.type },
					message: "must be array,object",
					schema: schema32.properties.networks.type,
					parentSchema: schema32.properties.networks,
					data: data120
				};
				if (vErrors === null) vErrors = [err133];
				else vErrors.push(err133);
				errors++;
			}
			if (Array.isArray(data120)) {
				const len21 = data120.length;
				for (let i21 = 0; i21 < len21; i21++) {
					let data121 = data120[i21];
					if (typeof data121 !== "string") {
						const err134 = {
							instancePath: instancePath + "/networks/" + i21,
							schemaPath: "#/properties/networks/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.networks.items.type,
							parentSchema: schema32.properties.networks.items,
							data: data121
						};
						if (vErrors === null) vErrors = [err134];
						else vErrors.push(err134);
						errors++;
					}
				}
			}
			if (data120 && typeof data120 == "object" && !Array.isArray(data120)) for (const key16 in data120) {
				let data122 = data120[key16];
				if (!(data122 && typeof data122 == "object" && !Array.isArray(data122)) && data122 !== null) {
					const err135 = {
						instancePath: instancePath + "/networks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/networks/additionalProperties/type",
						keyword: "type",
						params: { type: schema32.properties.networks.additionalProperties.type },
						message: "must be object,null",
						schema: schema32.properties.networks.additionalProperties.type,
						parentSchema: schema32.properties.networks.additionalProperties,
						data: data122
					};
					if (vErrors === null) vErrors = [err135];
					else vErrors.push(err135);
					errors++;
				}
				if (data122 && typeof data122 == "object" && !Array.isArray(data122)) {
					for (const key17 in data122) if (!(func2.call(schema32.properties.networks.additionalProperties.properties, key17) || pattern0.test(key17))) {
						const err136 = {
							instancePath: instancePath + "/networks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/networks/additionalProperties/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key17 },
							message: "must NOT have additional properties",
							schema: false,
							parentSchema: schema32.properties.networks.additionalProperties,
							data: data122
						};
						if (vErrors === null) vErrors = [err136];
						else vErrors.push(err136);
						errors++;
					}
					if (data122.aliases !== void 0) {
						let data123 = data122.aliases;
						if (Array.isArray(data123)) {
							const len22 = data123.length;
							for (let i22 = 0; i22 < len22; i22++) {
								let data124 = data123[i22];
								if (typeof data124 !== "string" && !(typeof data124 == "number" && isFinite(data124))) {
									const err137 = {
										instancePath: instancePath + "/networks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases/" + i22,
										schemaPath: "#/properties/networks/additionalProperties/properties/aliases/items/type",
										keyword: "type",
										params: { type: schema32.properties.networks.additionalProperties.properties.aliases.items.type },
										message: "must be string,number",
										schema: schema32.properties.networks.additionalProperties.properties.aliases.items.type,
										parentSchema: schema32.properties.networks.additionalProperties.properties.aliases.items,
										data: data124
									};
									if (vErrors === null) vErrors = [err137];
									else vErrors.push(err137);
									errors++;
								}
							}
						} else {
							const err138 = {
								instancePath: instancePath + "/networks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases",
								schemaPath: "#/properties/networks/additionalProperties/properties/aliases/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema32.properties.networks.additionalProperties.properties.aliases.type,
								parentSchema: schema32.properties.networks.additionalProperties.properties.aliases,
								data: data123
							};
							if (vErrors === null) vErrors = [err138];
							else vErrors.push(err138);
							errors++;
						}
					}
					if (data122.interface_name !== void 0) {
						let data125 = data122.interface_name;
						if (typeof data125 !== "string") {
							const err139 = {
								instancePath: instancePath + "/networks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1") + "/interface_name",
								schemaPath: "#/properties/networks/additionalProperties/properties/interface_name/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema32.properties.networks.additionalProperties.properties.interface_name.type,
								parentSchema: schema32.properties.networks.additionalProperties.properties.interface_name,
								data: data125
							};
							if (vErrors === null) vErrors = [err139];
							else vErrors.push(err139);
							errors++;
						}
					}
					if (data122.ipv4_address !== void 0) {
						let data126 = data122.ipv4_address;
						if (typeof data126 !== "string") {
							const err140 = {
								instancePath: instancePath + "/networks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipv4_address",
								schemaPath: "#/properties/networks/additionalProperties/properties/ipv4_address/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema32.properties.networks.additionalProperties.properties.ipv4_address.type,
								parentSchema: schema32.properties.networks.additionalProperties.properties.ipv4_address,
								data: data126
							};
							if (vErrors === null) vErrors = [err140];
							else vErrors.push(err140);
							errors++;
						}
					}
					if (data122.ipv6_address !== void 0) {
						let data127 = data122.ipv6_address;
						if (typeof data127 !== "string") {
							const err141 = {
								instancePath: instancePath + "/networks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipv6_address",
								schemaPath: "#/properties/networks/additionalProperties/properties/ipv6_address/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema32.properties.networks.additionalProperties.properties.ipv6_address.type,
								parentSchema: schema32.properties.networks.additionalProperties.properties.ipv6_address,
								data: data127
							};
							if (vErrors === null) vErrors = [err141];
							else vErrors.push(err141);
							errors++;
						}
					}
					if (data122.link_local_ips !== void 0) {
						let data128 = data122.link_local_ips;
						if (Array.isArray(data128)) {
							const len23 = data128.length;
							for (let i23 = 0; i23 < len23; i23++) {
								let data129 = data128[i23];
								if (typeof data129 !== "string" && !(typeof data129 == "number" && isFinite(data129))) {
									const err142 = {
										instancePath: instancePath + "/networks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1") + "/link_local_ips/" + i23,
										schemaPath: "#/properties/networks/additionalProperties/properties/link_local_ips/items/type",
										keyword: "type",
										params: { type: schema32.properties.networks.additionalProperties.properties.link_local_ips.items.type },
										message: "must be string,number",
										schema: schema32.properties.networks.additionalProperties.properties.link_local_ips.items.type,
										parentSchema: schema32.properties.networks.additionalProperties.properties.link_local_ips.items,
										data: data129
									};
									if (vErrors === null) vErrors = [err142];
									else vErrors.push(err142);
									errors++;
								}
							}
						} else {
							const err143 = {
								instancePath: instancePath + "/networks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1") + "/link_local_ips",
								schemaPath: "#/properties/networks/additionalProperties/properties/link_local_ips/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema32.properties.networks.additionalProperties.properties.link_local_ips.type,
								parentSchema: schema32.properties.networks.additionalProperties.properties.link_local_ips,
								data: data128
							};
							if (vErrors === null) vErrors = [err143];
							else vErrors.push(err143);
							errors++;
						}
					}
					if (data122.mac_address !== void 0) {
						let data130 = data122.mac_address;
						if (typeof data130 !== "string") {
							const err144 = {
								instancePath: instancePath + "/networks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1") + "/mac_address",
								schemaPath: "#/properties/networks/additionalProperties/properties/mac_address/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema32.properties.networks.additionalProperties.properties.mac_address.type,
								parentSchema: schema32.properties.networks.additionalProperties.properties.mac_address,
								data: data130
							};
							if (vErrors === null) vErrors = [err144];
							else vErrors.push(err144);
							errors++;
						}
					}
					if (data122.driver_opts !== void 0) {
						let data131 = data122.driver_opts;
						if (!(data131 && typeof data131 == "object" && !Array.isArray(data131))) {
							const err145 = {
								instancePath: instancePath + "/networks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
								schemaPath: "#/properties/networks/additionalProperties/properties/driver_opts/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema32.properties.networks.additionalProperties.properties.driver_opts.type,
								parentSchema: schema32.properties.networks.additionalProperties.properties.driver_opts,
								data: data131
							};
							if (vErrors === null) vErrors = [err145];
							else vErrors.push(err145);
							errors++;
						}
					}
					if (data122.priority !== void 0) {
						let data132 = data122.priority;
						if (!(typeof data132 == "number" && isFinite(data132)) && typeof data132 !== "string") {
							const err146 = {
								instancePath: instancePath + "/networks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1") + "/priority",
								schemaPath: "#/properties/networks/additionalProperties/properties/priority/type",
								keyword: "type",
								params: { type: schema32.properties.networks.additionalProperties.properties.priority.type },
								message: "must be number,string",
								schema: schema32.properties.networks.additionalProperties.properties.priority.type,
								parentSchema: schema32.properties.networks.additionalProperties.properties.priority,
								data: data132
							};
							if (vErrors === null) vErrors = [err146];
							else vErrors.push(err146);
							errors++;
						}
					}
					if (data122.gw_priority !== void 0) {
						let data133 = data122.gw_priority;
						if (!(typeof data133 == "number" && isFinite(data133)) && typeof data133 !== "string") {
							const err147 = {
								instancePath: instancePath + "/networks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1") + "/gw_priority",
								schemaPath: "#/properties/networks/additionalProperties/properties/gw_priority/type",
								keyword: "type",
								params: { type: schema32.properties.networks.additionalProperties.properties.gw_priority.type },
								message: "must be number,string",
								schema: schema32.properties.networks.additionalProperties.properties.gw_priority.type,
								parentSchema: schema32.properties.networks.additionalProperties.properties.gw_priority,
								data: data133
							};
							if (vErrors === null) vErrors = [err147];
							else vErrors.push(err147);
							errors++;
						}
					}
				}
			}
		}
		if (data.oom_kill_disable !== void 0) {
			let data134 = data.oom_kill_disable;
			if (typeof data134 !== "boolean" && typeof data134 !== "string") {
				const err148 = {
					instancePath: instancePath + "/oom_kill_disable",
					schemaPath: "#/properties/oom_kill_disable/type",
					keyword: "type",
					params: { type: schema32.properties.oom_kill_disable.type },
					message: "must be boolean,string",
					schema: schema32.properties.oom_kill_disable.type,
					parentSchema: schema32.properties.oom_kill_disable,
					data: data134
				};
				if (vErrors === null) vErrors = [err148];
				else vErrors.push(err148);
				errors++;
			}
		}
		if (data.oom_score_adj !== void 0) {
			let data135 = data.oom_score_adj;
			if (!(typeof data135 == "number" && !(data135 % 1) && !isNaN(data135) && isFinite(data135)) && typeof data135 !== "string") {
				const err149 = {
					instancePath: instancePath + "/oom_score_adj",
					schemaPath: "#/properties/oom_score_adj/type",
					keyword: "type",
					params: { type: schema32.properties.oom_score_adj.type },
					message: "must be integer,string",
					schema: schema32.properties.oom_score_adj.type,
					parentSchema: schema32.properties.oom_score_adj,
					data: data135
				};
				if (vErrors === null) vErrors = [err149];
				else vErrors.push(err149);
				errors++;
			}
		}
		if (data.pid !== void 0) {
			let data136 = data.pid;
			if (typeof data136 !== "string" && data136 !== null) {
				const err150 = {
					instancePath: instancePath + "/pid",
					schemaPath: "#/properties/pid/type",
					keyword: "type",
					params: { type: schema32.properties.pid.type },
					message: "must be string,null",
					schema: schema32.properties.pid.type,
					parentSchema: schema32.properties.pid,
					data: data136
				};
				if (vErrors === null) vErrors = [err150];
				else vErrors.push(err150);
				errors++;
			}
		}
		if (data.pids_limit !== void 0) {
			let data137 = data.pids_limit;
			if (!(typeof data137 == "number" && !(data137 % 1) && !isNaN(data137) && isFinite(data137)) && typeof data137 !== "string") {
				const err151 = {
					instancePath: instancePath + "/pids_limit",
					schemaPath: "#/properties/pids_limit/type",
					keyword: "type",
					params: { type: schema32.properties.pids_limit.type },
					message: "must be integer,string",
					schema: schema32.properties.pids_limit.type,
					parentSchema: schema32.properties.pids_limit,
					data: data137
				};
				if (vErrors === null) vErrors = [err151];
				else vErrors.push(err151);
				errors++;
			}
		}
		if (data.platform !== void 0) {
			let data138 = data.platform;
			if (typeof data138 !== "string") {
				const err152 = {
					instancePath: instancePath + "/platform",
					schemaPath: "#/properties/platform/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.platform.type,
					parentSchema: schema32.properties.platform,
					data: data138
				};
				if (vErrors === null) vErrors = [err152];
				else vErrors.push(err152);
				errors++;
			}
		}
		if (data.ports !== void 0) {
			let data139 = data.ports;
			if (Array.isArray(data139)) {
				const len24 = data139.length;
				for (let i24 = 0; i24 < len24; i24++) {
					let data140 = data139[i24];
					if (typeof data140 !== "string" && !(typeof data140 == "number" && isFinite(data140)) && !(data140 && typeof data140 == "object" && !Array.isArray(data140))) {
						const err153 = {
							instancePath: instancePath + "/ports/" + i24,
							schemaPath: "#/properties/ports/items/type",
							keyword: "type",
							params: { type: schema32.properties.ports.items.type },
							message: "must be string,number,object",
							schema: schema32.properties.ports.items.type,
							parentSchema: schema32.properties.ports.items,
							data: data140
						};
						if (vErrors === null) vErrors = [err153];
						else vErrors.push(err153);
						errors++;
					}
					if (data140 && typeof data140 == "object" && !Array.isArray(data140)) {
						for (const key18 in data140) if (!(key18 === "name" || key18 === "mode" || key18 === "host_ip" || key18 === "target" || key18 === "published" || key18 === "protocol" || key18 === "app_protocol" || pattern0.test(key18))) {
							const err154 = {
								instancePath: instancePath + "/ports/" + i24,
								schemaPath: "#/properties/ports/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key18 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema32.properties.ports.items,
								data: data140
							};
							if (vErrors === null) vErrors = [err154];
							else vErrors.push(err154);
							errors++;
						}
						if (data140.name !== void 0) {
							let data141 = data140.name;
							if (typeof data141 !== "string") {
								const err155 = {
									instancePath: instancePath + "/ports/" + i24 + "/name",
									schemaPath: "#/properties/ports/items/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.ports.items.properties.name.type,
									parentSchema: schema32.properties.ports.items.properties.name,
									data: data141
								};
								if (vErrors === null) vErrors = [err155];
								else vErrors.push(err155);
								errors++;
							}
						}
						if (data140.mode !== void 0) {
							let data142 = data140.mode;
							if (typeof data142 !== "string") {
								const err156 = {
									instancePath: instancePath + "/ports/" + i24 + "/mode",
									schemaPath: "#/properties/ports/items/properties/mode/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.ports.items.properties.mode.type,
									parentSchema: schema32.properties.ports.items.properties.mode,
									data: data142
								};
								if (vErrors === null) vErrors = [err156];
								else vErrors.push(err156);
								errors++;
							}
						}
						if (data140.host_ip !== void 0) {
							let data143 = data140.host_ip;
							if (typeof data143 !== "string") {
								const err157 = {
									instancePath: instancePath + "/ports/" + i24 + "/host_ip",
									schemaPath: "#/properties/ports/items/properties/host_ip/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.ports.items.properties.host_ip.type,
									parentSchema: schema32.properties.ports.items.properties.host_ip,
									data: data143
								};
								if (vErrors === null) vErrors = [err157];
								else vErrors.push(err157);
								errors++;
							}
						}
						if (data140.target !== void 0) {
							let data144 = data140.target;
							if (!(typeof data144 == "number" && !(data144 % 1) && !isNaN(data144) && isFinite(data144)) && typeof data144 !== "string") {
								const err158 = {
									instancePath: instancePath + "/ports/" + i24 + "/target",
									schemaPath: "#/properties/ports/items/properties/target/type",
									keyword: "type",
									params: { type: schema32.properties.ports.items.properties.target.type },
									message: "must be integer,string",
									schema: schema32.properties.ports.items.properties.target.type,
									parentSchema: schema32.properties.ports.items.properties.target,
									data: data144
								};
								if (vErrors === null) vErrors = [err158];
								else vErrors.push(err158);
								errors++;
							}
						}
						if (data140.published !== void 0) {
							let data145 = data140.published;
							if (!(typeof data145 == "number" && !(data145 % 1) && !isNaN(data145) && isFinite(data145)) && typeof data145 !== "string") {
								const err159 = {
									instancePath: instancePath + "/ports/" + i24 + "/published",
									schemaPath: "#/properties/ports/items/properties/published/type",
									keyword: "type",
									params: { type: schema32.properties.ports.items.properties.published.type },
									message: "must be integer,string",
									schema: schema32.properties.ports.items.properties.published.type,
									parentSchema: schema32.properties.ports.items.properties.published,
									data: data145
								};
								if (vErrors === null) vErrors = [err159];
								else vErrors.push(err159);
								errors++;
							}
						}
						if (data140.protocol !== void 0) {
							let data146 = data140.protocol;
							if (typeof data146 !== "string") {
								const err160 = {
									instancePath: instancePath + "/ports/" + i24 + "/protocol",
									schemaPath: "#/properties/ports/items/properties/protocol/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.ports.items.properties.protocol.type,
									parentSchema: schema32.properties.ports.items.properties.protocol,
									data: data146
								};
								if (vErrors === null) vErrors = [err160];
								else vErrors.push(err160);
								errors++;
							}
							if (!(data146 === "tcp" || data146 === "udp" || data146 === "sctp")) {
								const err161 = {
									instancePath: instancePath + "/ports/" + i24 + "/protocol",
									schemaPath: "#/properties/ports/items/properties/protocol/enum",
									keyword: "enum",
									params: { allowedValues: schema32.properties.ports.items.properties.protocol.enum },
									message: "must be equal to one of the allowed values",
									schema: schema32.properties.ports.items.properties.protocol.enum,
									parentSchema: schema32.properties.ports.items.properties.protocol,
									data: data146
								};
								if (vErrors === null) vErrors = [err161];
								else vErrors.push(err161);
								errors++;
							}
						}
						if (data140.app_protocol !== void 0) {
							let data147 = data140.app_protocol;
							if (typeof data147 !== "string") {
								const err162 = {
									instancePath: instancePath + "/ports/" + i24 + "/app_protocol",
									schemaPath: "#/properties/ports/items/properties/app_protocol/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.ports.items.properties.app_protocol.type,
									parentSchema: schema32.properties.ports.items.properties.app_protocol,
									data: data147
								};
								if (vErrors === null) vErrors = [err162];
								else vErrors.push(err162);
								errors++;
							}
						}
					}
				}
			} else {
				const err163 = {
					instancePath: instancePath + "/ports",
					schemaPath: "#/properties/ports/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.ports.type,
					parentSchema: schema32.properties.ports,
					data: data139
				};
				if (vErrors === null) vErrors = [err163];
				else vErrors.push(err163);
				errors++;
			}
		}
		if (data.post_start !== void 0) {
			let data148 = data.post_start;
			if (!Array.isArray(data148)) {
				const err164 = {
					instancePath: instancePath + "/post_start",
					schemaPath: "#/properties/post_start/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.post_start.type,
					parentSchema: schema32.properties.post_start,
					data: data148
				};
				if (vErrors === null) vErrors = [err164];
				else vErrors.push(err164);
				errors++;
			}
		}
		if (data.pre_stop !== void 0) {
			let data149 = data.pre_stop;
			if (!Array.isArray(data149)) {
				const err165 = {
					instancePath: instancePath + "/pre_stop",
					schemaPath: "#/properties/pre_stop/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.pre_stop.type,
					parentSchema: schema32.properties.pre_stop,
					data: data149
				};
				if (vErrors === null) vErrors = [err165];
				else vErrors.push(err165);
				errors++;
			}
		}
		if (data.privileged !== void 0) {
			let data150 = data.privileged;
			if (typeof data150 !== "boolean" && typeof data150 !== "string") {
				const err166 = {
					instancePath: instancePath + "/privileged",
					schemaPath: "#/properties/privileged/type",
					keyword: "type",
					params: { type: schema32.properties.privileged.type },
					message: "must be boolean,string",
					schema: schema32.properties.privileged.type,
					parentSchema: schema32.properties.privileged,
					data: data150
				};
				if (vErrors === null) vErrors = [err166];
				else vErrors.push(err166);
				errors++;
			}
		}
		if (data.profiles !== void 0) {
			let data151 = data.profiles;
			if (Array.isArray(data151)) {
				const len25 = data151.length;
				for (let i25 = 0; i25 < len25; i25++) {
					let data152 = data151[i25];
					if (typeof data152 !== "string" && !(typeof data152 == "number" && isFinite(data152))) {
						const err167 = {
							instancePath: instancePath + "/profiles/" + i25,
							schemaPath: "#/properties/profiles/items/type",
							keyword: "type",
							params: { type: schema32.properties.profiles.items.type },
							message: "must be string,number",
							schema: schema32.properties.profiles.items.type,
							parentSchema: schema32.properties.profiles.items,
							data: data152
						};
						if (vErrors === null) vErrors = [err167];
						else vErrors.push(err167);
						errors++;
					}
				}
			} else {
				const err168 = {
					instancePath: instancePath + "/profiles",
					schemaPath: "#/properties/profiles/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.profiles.type,
					parentSchema: schema32.properties.profiles,
					data: data151
				};
				if (vErrors === null) vErrors = [err168];
				else vErrors.push(err168);
				errors++;
			}
		}
		if (data.pull_policy !== void 0) {
			let data153 = data.pull_policy;
			if (typeof data153 !== "string") {
				const err169 = {
					instancePath: instancePath + "/pull_policy",
					schemaPath: "#/properties/pull_policy/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.pull_policy.type,
					parentSchema: schema32.properties.pull_policy,
					data: data153
				};
				if (vErrors === null) vErrors = [err169];
				else vErrors.push(err169);
				errors++;
			}
		}
		if (data.pull_refresh_after !== void 0) {
			let data154 = data.pull_refresh_after;
			if (typeof data154 !== "string") {
				const err170 = {
					instancePath: instancePath + "/pull_refresh_after",
					schemaPath: "#/properties/pull_refresh_after/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.pull_refresh_after.type,
					parentSchema: schema32.properties.pull_refresh_after,
					data: data154
				};
				if (vErrors === null) vErrors = [err170];
				else vErrors.push(err170);
				errors++;
			}
		}
		if (data.read_only !== void 0) {
			let data155 = data.read_only;
			if (typeof data155 !== "boolean" && typeof data155 !== "string") {
				const err171 = {
					instancePath: instancePath + "/read_only",
					schemaPath: "#/properties/read_only/type",
					keyword: "type",
					params: { type: schema32.properties.read_only.type },
					message: "must be boolean,string",
					schema: schema32.properties.read_only.type,
					parentSchema: schema32.properties.read_only,
					data: data155
				};
				if (vErrors === null) vErrors = [err171];
				else vErrors.push(err171);
				errors++;
			}
		}
		if (data.restart !== void 0) {
			let data156 = data.restart;
			if (typeof data156 !== "string") {
				const err172 = {
					instancePath: instancePath + "/restart",
					schemaPath: "#/properties/restart/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.restart.type,
					parentSchema: schema32.properties.restart,
					data: data156
				};
				if (vErrors === null) vErrors = [err172];
				else vErrors.push(err172);
				errors++;
			}
		}
		if (data.runtime !== void 0) {
			let data157 = data.runtime;
			if (typeof data157 !== "string") {
				const err173 = {
					instancePath: instancePath + "/runtime",
					schemaPath: "#/properties/runtime/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.runtime.type,
					parentSchema: schema32.properties.runtime,
					data: data157
				};
				if (vErrors === null) vErrors = [err173];
				else vErrors.push(err173);
				errors++;
			}
		}
		if (data.scale !== void 0) {
			let data158 = data.scale;
			if (!(typeof data158 == "number" && !(data158 % 1) && !isNaN(data158) && isFinite(data158)) && typeof data158 !== "string") {
				const err174 = {
					instancePath: instancePath + "/scale",
					schemaPath: "#/properties/scale/type",
					keyword: "type",
					params: { type: schema32.properties.scale.type },
					message: "must be integer,string",
					schema: schema32.properties.scale.type,
					parentSchema: schema32.properties.scale,
					data: data158
				};
				if (vErrors === null) vErrors = [err174];
				else vErrors.push(err174);
				errors++;
			}
		}
		if (data.secrets !== void 0) {
			let data159 = data.secrets;
			if (Array.isArray(data159)) {
				const len26 = data159.length;
				for (let i26 = 0; i26 < len26; i26++) {
					let data160 = data159[i26];
					if (typeof data160 !== "string" && !(data160 && typeof data160 == "object" && !Array.isArray(data160))) {
						const err175 = {
							instancePath: instancePath + "/secrets/" + i26,
							schemaPath: "#/properties/secrets/items/type",
							keyword: "type",
							params: { type: schema32.properties.secrets.items.type },
							message: "must be string,object",
							schema: schema32.properties.secrets.items.type,
							parentSchema: schema32.properties.secrets.items,
							data: data160
						};
						if (vErrors === null) vErrors = [err175];
						else vErrors.push(err175);
						errors++;
					}
					if (data160 && typeof data160 == "object" && !Array.isArray(data160)) {
						for (const key19 in data160) if (!(key19 === "source" || key19 === "target" || key19 === "uid" || key19 === "gid" || key19 === "mode" || pattern0.test(key19))) {
							const err176 = {
								instancePath: instancePath + "/secrets/" + i26,
								schemaPath: "#/properties/secrets/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key19 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema32.properties.secrets.items,
								data: data160
							};
							if (vErrors === null) vErrors = [err176];
							else vErrors.push(err176);
							errors++;
						}
						if (data160.source !== void 0) {
							let data161 = data160.source;
							if (typeof data161 !== "string") {
								const err177 = {
									instancePath: instancePath + "/secrets/" + i26 + "/source",
									schemaPath: "#/properties/secrets/items/properties/source/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.secrets.items.properties.source.type,
									parentSchema: schema32.properties.secrets.items.properties.source,
									data: data161
								};
								if (vErrors === null) vErrors = [err177];
								else vErrors.push(err177);
								errors++;
							}
						}
						if (data160.target !== void 0) {
							let data162 = data160.target;
							if (typeof data162 !== "string") {
								const err178 = {
									instancePath: instancePath + "/secrets/" + i26 + "/target",
									schemaPath: "#/properties/secrets/items/properties/target/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.secrets.items.properties.target.type,
									parentSchema: schema32.properties.secrets.items.properties.target,
									data: data162
								};
								if (vErrors === null) vErrors = [err178];
								else vErrors.push(err178);
								errors++;
							}
						}
						if (data160.uid !== void 0) {
							let data163 = data160.uid;
							if (!(typeof data163 == "number" && !(data163 % 1) && !isNaN(data163) && isFinite(data163)) && typeof data163 !== "string") {
								const err179 = {
									instancePath: instancePath + "/secrets/" + i26 + "/uid",
									schemaPath: "#/properties/secrets/items/properties/uid/type",
									keyword: "type",
									params: { type: schema32.properties.secrets.items.properties.uid.type },
									message: "must be integer,string",
									schema: schema32.properties.secrets.items.properties.uid.type,
									parentSchema: schema32.properties.secrets.items.properties.uid,
									data: data163
								};
								if (vErrors === null) vErrors = [err179];
								else vErrors.push(err179);
								errors++;
							}
						}
						if (data160.gid !== void 0) {
							let data164 = data160.gid;
							if (!(typeof data164 == "number" && !(data164 % 1) && !isNaN(data164) && isFinite(data164)) && typeof data164 !== "string") {
								const err180 = {
									instancePath: instancePath + "/secrets/" + i26 + "/gid",
									schemaPath: "#/properties/secrets/items/properties/gid/type",
									keyword: "type",
									params: { type: schema32.properties.secrets.items.properties.gid.type },
									message: "must be integer,string",
									schema: schema32.properties.secrets.items.properties.gid.type,
									parentSchema: schema32.properties.secrets.items.properties.gid,
									data: data164
								};
								if (vErrors === null) vErrors = [err180];
								else vErrors.push(err180);
								errors++;
							}
						}
						if (data160.mode !== void 0) {
							let data165 = data160.mode;
							if (!(typeof data165 == "number" && isFinite(data165)) && typeof data165 !== "string") {
								const err181 = {
									instancePath: instancePath + "/secrets/" + i26 + "/mode",
									schemaPath: "#/properties/secrets/items/properties/mode/type",
									keyword: "type",
									params: { type: schema32.properties.secrets.items.properties.mode.type },
									message: "must be number,string",
									schema: schema32.properties.secrets.items.properties.mode.type,
									parentSchema: schema32.properties.secrets.items.properties.mode,
									data: data165
								};
								if (vErrors === null) vErrors = [err181];
								else vErrors.push(err181);
								errors++;
							}
						}
					}
				}
			} else {
				const err182 = {
					instancePath: instancePath + "/secrets",
					schemaPath: "#/properties/secrets/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.secrets.type,
					parentSchema: schema32.properties.secrets,
					data: data159
				};
				if (vErrors === null) vErrors = [err182];
				else vErrors.push(err182);
				errors++;
			}
		}
		if (data.security_opt !== void 0) {
			let data166 = data.security_opt;
			if (Array.isArray(data166)) {
				const len27 = data166.length;
				for (let i27 = 0; i27 < len27; i27++) {
					let data167 = data166[i27];
					if (typeof data167 !== "string" && !(typeof data167 == "number" && isFinite(data167))) {
						const err183 = {
							instancePath: instancePath + "/security_opt/" + i27,
							schemaPath: "#/properties/security_opt/items/type",
							keyword: "type",
							params: { type: schema32.properties.security_opt.items.type },
							message: "must be string,number",
							schema: schema32.properties.security_opt.items.type,
							parentSchema: schema32.properties.security_opt.items,
							data: data167
						};
						if (vErrors === null) vErrors = [err183];
						else vErrors.push(err183);
						errors++;
					}
				}
			} else {
				const err184 = {
					instancePath: instancePath + "/security_opt",
					schemaPath: "#/properties/security_opt/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.security_opt.type,
					parentSchema: schema32.properties.security_opt,
					data: data166
				};
				if (vErrors === null) vErrors = [err184];
				else vErrors.push(err184);
				errors++;
			}
		}
		if (data.shm_size !== void 0) {
			let data168 = data.shm_size;
			if (!(typeof data168 == "number" && !(data168 % 1) && !isNaN(data168) && isFinite(data168)) && typeof data168 !== "string") {
				const err185 = {
					instancePath: instancePath + "/shm_size",
					schemaPath: "#/properties/shm_size/type",
					keyword: "type",
					params: { type: schema32.properties.shm_size.type },
					message: "must be integer,string",
					schema: schema32.properties.shm_size.type,
					parentSchema: schema32.properties.shm_size,
					data: data168
				};
				if (vErrors === null) vErrors = [err185];
				else vErrors.push(err185);
				errors++;
			}
		}
		if (data.stdin_open !== void 0) {
			let data169 = data.stdin_open;
			if (typeof data169 !== "boolean" && typeof data169 !== "string") {
				const err186 = {
					instancePath: instancePath + "/stdin_open",
					schemaPath: "#/properties/stdin_open/type",
					keyword: "type",
					params: { type: schema32.properties.stdin_open.type },
					message: "must be boolean,string",
					schema: schema32.properties.stdin_open.type,
					parentSchema: schema32.properties.stdin_open,
					data: data169
				};
				if (vErrors === null) vErrors = [err186];
				else vErrors.push(err186);
				errors++;
			}
		}
		if (data.stop_grace_period !== void 0) {
			let data170 = data.stop_grace_period;
			if (typeof data170 !== "string") {
				const err187 = {
					instancePath: instancePath + "/stop_grace_period",
					schemaPath: "#/properties/stop_grace_period/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.stop_grace_period.type,
					parentSchema: schema32.properties.stop_grace_period,
					data: data170
				};
				if (vErrors === null) vErrors = [err187];
				else vErrors.push(err187);
				errors++;
			}
		}
		if (data.stop_signal !== void 0) {
			let data171 = data.stop_signal;
			if (typeof data171 !== "string") {
				const err188 = {
					instancePath: instancePath + "/stop_signal",
					schemaPath: "#/properties/stop_signal/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.stop_signal.type,
					parentSchema: schema32.properties.stop_signal,
					data: data171
				};
				if (vErrors === null) vErrors = [err188];
				else vErrors.push(err188);
				errors++;
			}
		}
		if (data.storage_opt !== void 0) {
			let data172 = data.storage_opt;
			if (!(data172 && typeof data172 == "object" && !Array.isArray(data172))) {
				const err189 = {
					instancePath: instancePath + "/storage_opt",
					schemaPath: "#/properties/storage_opt/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties.storage_opt.type,
					parentSchema: schema32.properties.storage_opt,
					data: data172
				};
				if (vErrors === null) vErrors = [err189];
				else vErrors.push(err189);
				errors++;
			}
		}
		if (data.sysctls !== void 0) {
			let data173 = data.sysctls;
			if (!data173 || typeof data173 != "object") {
				const err190 = {
					instancePath: instancePath + "/sysctls",
					schemaPath: "#/properties/sysctls/type",
					keyword: "type",
					params: { type: schema32.properties.sysctls.type },
					message: "must be object,array",
					schema: schema32.properties.sysctls.type,
					parentSchema: schema32.properties.sysctls,
					data: data173
				};
				if (vErrors === null) vErrors = [err190];
				else vErrors.push(err190);
				errors++;
			}
		}
		if (data.tmpfs !== void 0) {
			let data174 = data.tmpfs;
			if (typeof data174 !== "string" && !Array.isArray(data174)) {
				const err191 = {
					instancePath: instancePath + "/tmpfs",
					schemaPath: "#/properties/tmpfs/type",
					keyword: "type",
					params: { type: schema32.properties.tmpfs.type },
					message: "must be string,array",
					schema: schema32.properties.tmpfs.type,
					parentSchema: schema32.properties.tmpfs,
					data: data174
				};
				if (vErrors === null) vErrors = [err191];
				else vErrors.push(err191);
				errors++;
			}
			if (Array.isArray(data174)) {
				const len28 = data174.length;
				for (let i28 = 0; i28 < len28; i28++) {
					let data175 = data174[i28];
					if (typeof data175 !== "string") {
						const err192 = {
							instancePath: instancePath + "/tmpfs/" + i28,
							schemaPath: "#/properties/tmpfs/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.tmpfs.items.type,
							parentSchema: schema32.properties.tmpfs.items,
							data: data175
						};
						if (vErrors === null) vErrors = [err192];
						else vErrors.push(err192);
						errors++;
					}
				}
			}
		}
		if (data.tty !== void 0) {
			let data176 = data.tty;
			if (typeof data176 !== "boolean" && typeof data176 !== "string") {
				const err193 = {
					instancePath: instancePath + "/tty",
					schemaPath: "#/properties/tty/type",
					keyword: "type",
					params: { type: schema32.properties.tty.type },
					message: "must be boolean,string",
					schema: schema32.properties.tty.type,
					parentSchema: schema32.properties.tty,
					data: data176
				};
				if (vErrors === null) vErrors = [err193];
				else vErrors.push(err193);
				errors++;
			}
		}
		if (data.ulimits !== void 0) {
			let data177 = data.ulimits;
			if (data177 && typeof data177 == "object" && !Array.isArray(data177)) for (const key20 in data177) {
				let data178 = data177[key20];
				if (!(typeof data178 == "number" && !(data178 % 1) && !isNaN(data178) && isFinite(data178)) && typeof data178 !== "string" && !(data178 && typeof data178 == "object" && !Array.isArray(data178))) {
					const err194 = {
						instancePath: instancePath + "/ulimits/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/ulimits/additionalProperties/type",
						keyword: "type",
						params: { type: schema32.properties.ulimits.additionalProperties.type },
						message: "must be integer,string,object",
						schema: schema32.properties.ulimits.additionalProperties.type,
						parentSchema: schema32.properties.ulimits.additionalProperties,
						data: data178
					};
					if (vErrors === null) vErrors = [err194];
					else vErrors.push(err194);
					errors++;
				}
				if (data178 && typeof data178 == "object" && !Array.isArray(data178)) {
					for (const key21 in data178) if (!(key21 === "soft" || key21 === "hard")) {
						const err195 = {
							instancePath: instancePath + "/ulimits/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/ulimits/additionalProperties/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key21 },
							message: "must NOT have additional properties",
							schema: false,
							parentSchema: schema32.properties.ulimits.additionalProperties,
							data: data178
						};
						if (vErrors === null) vErrors = [err195];
						else vErrors.push(err195);
						errors++;
					}
					if (data178.soft !== void 0) {
						let data179 = data178.soft;
						if (!(typeof data179 == "number" && !(data179 % 1) && !isNaN(data179) && isFinite(data179)) && typeof data179 !== "string") {
							const err196 = {
								instancePath: instancePath + "/ulimits/" + key20.replace(/~/g, "~0").replace(/\//g, "~1") + "/soft",
								schemaPath: "#/properties/ulimits/additionalProperties/properties/soft/type",
								keyword: "type",
								params: { type: schema32.properties.ulimits.additionalProperties.properties.soft.type },
								message: "must be integer,string",
								schema: schema32.properties.ulimits.additionalProperties.properties.soft.type,
								parentSchema: schema32.properties.ulimits.additionalProperties.properties.soft,
								data: data179
							};
							if (vErrors === null) vErrors = [err196];
							else vErrors.push(err196);
							errors++;
						}
					}
					if (data178.hard !== void 0) {
						let data180 = data178.hard;
						if (!(typeof data180 == "number" && !(data180 % 1) && !isNaN(data180) && isFinite(data180)) && typeof data180 !== "string") {
							const err197 = {
								instancePath: instancePath + "/ulimits/" + key20.replace(/~/g, "~0").replace(/\//g, "~1") + "/hard",
								schemaPath: "#/properties/ulimits/additionalProperties/properties/hard/type",
								keyword: "type",
								params: { type: schema32.properties.ulimits.additionalProperties.properties.hard.type },
								message: "must be integer,string",
								schema: schema32.properties.ulimits.additionalProperties.properties.hard.type,
								parentSchema: schema32.properties.ulimits.additionalProperties.properties.hard,
								data: data180
							};
							if (vErrors === null) vErrors = [err197];
							else vErrors.push(err197);
							errors++;
						}
					}
				}
			}
			else {
				const err198 = {
					instancePath: instancePath + "/ulimits",
					schemaPath: "#/properties/ulimits/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties.ulimits.type,
					parentSchema: schema32.properties.ulimits,
					data: data177
				};
				if (vErrors === null) vErrors = [err198];
				else vErrors.push(err198);
				errors++;
			}
		}
		if (data.use_api_socket !== void 0) {
			let data181 = data.use_api_socket;
			if (typeof data181 !== "boolean" && typeof data181 !== "string") {
				const err199 = {
					instancePath: instancePath + "/use_api_socket",
					schemaPath: "#/properties/use_api_socket/type",
					keyword: "type",
					params: { type: schema32.properties.use_api_socket.type },
					message: "must be boolean,string",
					schema: schema32.properties.use_api_socket.type,
					parentSchema: schema32.properties.use_api_socket,
					data: data181
				};
				if (vErrors === null) vErrors = [err199];
				else vErrors.push(err199);
				errors++;
			}
		}
		if (data.user !== void 0) {
			let data182 = data.user;
			if (typeof data182 !== "string" && !(typeof data182 == "number" && isFinite(data182))) {
				const err200 = {
					instancePath: instancePath + "/user",
					schemaPath: "#/properties/user/type",
					keyword: "type",
					params: { type: schema32.properties.user.type },
					message: "must be string,number",
					schema: schema32.properties.user.type,
					parentSchema: schema32.properties.user,
					data: data182
				};
				if (vErrors === null) vErrors = [err200];
				else vErrors.push(err200);
				errors++;
			}
		}
		if (data.userns_mode !== void 0) {
			let data183 = data.userns_mode;
			if (typeof data183 !== "string") {
				const err201 = {
					instancePath: instancePath + "/userns_mode",
					schemaPath: "#/properties/userns_mode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.userns_mode.type,
					parentSchema: schema32.properties.userns_mode,
					data: data183
				};
				if (vErrors === null) vErrors = [err201];
				else vErrors.push(err201);
				errors++;
			}
		}
		if (data.uts !== void 0) {
			let data184 = data.uts;
			if (typeof data184 !== "string") {
				const err202 = {
					instancePath: instancePath + "/uts",
					schemaPath: "#/properties/uts/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.uts.type,
					parentSchema: schema32.properties.uts,
					data: data184
				};
				if (vErrors === null) vErrors = [err202];
				else vErrors.push(err202);
				errors++;
			}
		}
		if (data.volumes !== void 0) {
			let data185 = data.volumes;
			if (Array.isArray(data185)) {
				const len29 = data185.length;
				for (let i29 = 0; i29 < len29; i29++) {
					let data186 = data185[i29];
					if (typeof data186 !== "string" && !(data186 && typeof data186 == "object" && !Array.isArray(data186))) {
						const err203 = {
							instancePath: instancePath + "/volumes/" + i29,
							schemaPath: "#/properties/volumes/items/type",
							keyword: "type",
							params: { type: schema32.properties.volumes.items.type },
							message: "must be string,object",
							schema: schema32.properties.volumes.items.type,
							parentSchema: schema32.properties.volumes.items,
							data: data186
						};
						if (vErrors === null) vErrors = [err203];
						else vErrors.push(err203);
						errors++;
					}
					if (data186 && typeof data186 == "object" && !Array.isArray(data186)) {
						for (const key22 in data186) if (!(func2.call(schema32.properties.volumes.items.properties, key22) || pattern0.test(key22))) {
							const err204 = {
								instancePath: instancePath + "/volumes/" + i29,
								schemaPath: "#/properties/volumes/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key22 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema32.properties.volumes.items,
								data: data186
							};
							if (vErrors === null) vErrors = [err204];
							else vErrors.push(err204);
							errors++;
						}
						if (data186.type !== void 0) {
							let data187 = data186.type;
							if (typeof data187 !== "string") {
								const err205 = {
									instancePath: instancePath + "/volumes/" + i29 + "/type",
									schemaPath: "#/properties/volumes/items/properties/type/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.volumes.items.properties.type.type,
									parentSchema: schema32.properties.volumes.items.properties.type,
									data: data187
								};
								if (vErrors === null) vErrors = [err205];
								else vErrors.push(err205);
								errors++;
							}
							if (!(data187 === "bind" || data187 === "volume" || data187 === "tmpfs" || data187 === "npipe" || data187 === "cluster" || data187 === "image")) {
								const err206 = {
									instancePath: instancePath + "/volumes/" + i29 + "/type",
									schemaPath: "#/properties/volumes/items/properties/type/enum",
									keyword: "enum",
									params: { allowedValues: schema32.properties.volumes.items.properties.type.enum },
									message: "must be equal to one of the allowed values",
									schema: schema32.properties.volumes.items.properties.type.enum,
									parentSchema: schema32.properties.volumes.items.properties.type,
									data: data187
								};
								if (vErrors === null) vErrors = [err206];
								else vErrors.push(err206);
								errors++;
							}
						}
						if (data186.source !== void 0) {
							let data188 = data186.source;
							if (typeof data188 !== "string") {
								const err207 = {
									instancePath: instancePath + "/volumes/" + i29 + "/source",
									schemaPath: "#/properties/volumes/items/properties/source/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.volumes.items.properties.source.type,
									parentSchema: schema32.properties.volumes.items.properties.source,
									data: data188
								};
								if (vErrors === null) vErrors = [err207];
								else vErrors.push(err207);
								errors++;
							}
						}
						if (data186.target !== void 0) {
							let data189 = data186.target;
							if (typeof data189 !== "string") {
								const err208 = {
									instancePath: instancePath + "/volumes/" + i29 + "/target",
									schemaPath: "#/properties/volumes/items/properties/target/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.volumes.items.properties.target.type,
									parentSchema: schema32.properties.volumes.items.properties.target,
									data: data189
								};
								if (vErrors === null) vErrors = [err208];
								else vErrors.push(err208);
								errors++;
							}
						}
						if (data186.read_only !== void 0) {
							let data190 = data186.read_only;
							if (typeof data190 !== "boolean" && typeof data190 !== "string") {
								const err209 = {
									instancePath: instancePath + "/volumes/" + i29 + "/read_only",
									schemaPath: "#/properties/volumes/items/properties/read_only/type",
									keyword: "type",
									params: { type: schema32.properties.volumes.items.properties.read_only.type },
									message: "must be boolean,string",
									schema: schema32.properties.volumes.items.properties.read_only.type,
									parentSchema: schema32.properties.volumes.items.properties.read_only,
									data: data190
								};
								if (vErrors === null) vErrors = [err209];
								else vErrors.push(err209);
								errors++;
							}
						}
						if (data186.consistency !== void 0) {
							let data191 = data186.consistency;
							if (typeof data191 !== "string") {
								const err210 = {
									instancePath: instancePath + "/volumes/" + i29 + "/consistency",
									schemaPath: "#/properties/volumes/items/properties/consistency/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.volumes.items.properties.consistency.type,
									parentSchema: schema32.properties.volumes.items.properties.consistency,
									data: data191
								};
								if (vErrors === null) vErrors = [err210];
								else vErrors.push(err210);
								errors++;
							}
						}
						if (data186.bind !== void 0) {
							let data192 = data186.bind;
							if (data192 && typeof data192 == "object" && !Array.isArray(data192)) {
								for (const key23 in data192) if (!(key23 === "propagation" || key23 === "create_host_path" || key23 === "selinux" || key23 === "recursive" || pattern0.test(key23))) {
									const err211 = {
										instancePath: instancePath + "/volumes/" + i29 + "/bind",
										schemaPath: "#/properties/volumes/items/properties/bind/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key23 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema32.properties.volumes.items.properties.bind,
										data: data192
									};
									if (vErrors === null) vErrors = [err211];
									else vErrors.push(err211);
									errors++;
								}
								if (data192.propagation !== void 0) {
									let data193 = data192.propagation;
									if (typeof data193 !== "string") {
										const err212 = {
											instancePath: instancePath + "/volumes/" + i29 + "/bind/propagation",
											schemaPath: "#/properties/volumes/items/properties/bind/properties/propagation/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema32.properties.volumes.items.properties.bind.properties.propagation.type,
											parentSchema: schema32.properties.volumes.items.properties.bind.properties.propagation,
											data: data193
										};
										if (vErrors === null) vErrors = [err212];
										else vErrors.push(err212);
										errors++;
									}
								}
								if (data192.create_host_path !== void 0) {
									let data194 = data192.create_host_path;
									if (typeof data194 !== "boolean" && typeof data194 !== "string") {
										const err213 = {
											instancePath: instancePath + "/volumes/" + i29 + "/bind/create_host_path",
											schemaPath: "#/properties/volumes/items/properties/bind/properties/create_host_path/type",
											keyword: "type",
											params: { type: schema32.properties.volumes.items.properties.bind.properties.create_host_path.type },
											message: "must be boolean,string",
											schema: schema32.properties.volumes.items.properties.bind.properties.create_host_path.type,
											parentSchema: schema32.properties.volumes.items.properties.bind.properties.create_host_path,
											data: data194
										};
										if (vErrors === null) vErrors = [err213];
										else vErrors.push(err213);
										errors++;
									}
								}
								if (data192.selinux !== void 0) {
									let data195 = data192.selinux;
									if (typeof data195 !== "string") {
										const err214 = {
											instancePath: instancePath + "/volumes/" + i29 + "/bind/selinux",
											schemaPath: "#/properties/volumes/items/properties/bind/properties/selinux/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema32.properties.volumes.items.properties.bind.properties.selinux.type,
											parentSchema: schema32.properties.volumes.items.properties.bind.properties.selinux,
											data: data195
										};
										if (vErrors === null) vErrors = [err214];
										else vErrors.push(err214);
										errors++;
									}
								}
								if (data192.recursive !== void 0) {
									let data196 = data192.recursive;
									if (typeof data196 !== "string") {
										const err215 = {
											instancePath: instancePath + "/volumes/" + i29 + "/bind/recursive",
											schemaPath: "#/properties/volumes/items/properties/bind/properties/recursive/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema32.properties.volumes.items.properties.bind.properties.recursive.type,
											parentSchema: schema32.properties.volumes.items.properties.bind.properties.recursive,
											data: data196
										};
										if (vErrors === null) vErrors = [err215];
										else vErrors.push(err215);
										errors++;
									}
								}
							} else {
								const err216 = {
									instancePath: instancePath + "/volumes/" + i29 + "/bind",
									schemaPath: "#/properties/volumes/items/properties/bind/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema32.properties.volumes.items.properties.bind.type,
									parentSchema: schema32.properties.volumes.items.properties.bind,
									data: data192
								};
								if (vErrors === null) vErrors = [err216];
								else vErrors.push(err216);
								errors++;
							}
						}
						if (data186.volume !== void 0) {
							let data197 = data186.volume;
							if (data197 && typeof data197 == "object" && !Array.isArray(data197)) {
								for (const key24 in data197) if (!(key24 === "nocopy" || key24 === "subpath" || key24 === "labels" || pattern0.test(key24))) {
									const err217 = {
										instancePath: instancePath + "/volumes/" + i29 + "/volume",
										schemaPath: "#/properties/volumes/items/properties/volume/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key24 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema32.properties.volumes.items.properties.volume,
										data: data197
									};
									if (vErrors === null) vErrors = [err217];
									else vErrors.push(err217);
									errors++;
								}
								if (data197.nocopy !== void 0) {
									let data198 = data197.nocopy;
									if (typeof data198 !== "boolean" && typeof data198 !== "string") {
										const err218 = {
											instancePath: instancePath + "/volumes/" + i29 + "/volume/nocopy",
											schemaPath: "#/properties/volumes/items/properties/volume/properties/nocopy/type",
											keyword: "type",
											params: { type: schema32.properties.volumes.items.properties.volume.properties.nocopy.type },
											message: "must be boolean,string",
											schema: schema32.properties.volumes.items.properties.volume.properties.nocopy.type,
											parentSchema: schema32.properties.volumes.items.properties.volume.properties.nocopy,
											data: data198
										};
										if (vErrors === null) vErrors = [err218];
										else vErrors.push(err218);
										errors++;
									}
								}
								if (data197.subpath !== void 0) {
									let data199 = data197.subpath;
									if (typeof data199 !== "string") {
										const err219 = {
											instancePath: instancePath + "/volumes/" + i29 + "/volume/subpath",
											schemaPath: "#/properties/volumes/items/properties/volume/properties/subpath/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema32.properties.volumes.items.properties.volume.properties.subpath.type,
											parentSchema: schema32.properties.volumes.items.properties.volume.properties.subpath,
											data: data199
										};
										if (vErrors === null) vErrors = [err219];
										else vErrors.push(err219);
										errors++;
									}
								}
								if (data197.labels !== void 0) {
									let data200 = data197.labels;
									if (!data200 || typeof data200 != "object") {
										const err220 = {
											instancePath: instancePath + "/volumes/" + i29 + "/volume/labels",
											schemaPath: "#/properties/volumes/items/properties/volume/properties/labels/type",
											keyword: "type",
											params: { type: schema32.properties.volumes.items.properties.volume.properties.labels.type },
											message: "must be object,array",
											schema: schema32.properties.volumes.items.properties.volume.properties.labels.type,
											parentSchema: schema32.properties.volumes.items.properties.volume.properties.labels,
											data: data200
										};
										if (vErrors === null) vErrors = [err220];
										else vErrors.push(err220);
										errors++;
									}
									if (Array.isArray(data200)) {
										const len30 = data200.length;
										for (let i30 = 0; i30 < len30; i30++) {
											let data201 = data200[i30];
											if (typeof data201 !== "string") {
												const err221 = {
													instancePath: instancePath + "/volumes/" + i29 + "/volume/labels/" + i30,
													schemaPath: "#/properties/volumes/items/properties/volume/properties/labels/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema32.properties.volumes.items.properties.volume.properties.labels.items.type,
													parentSchema: schema32.properties.volumes.items.properties.volume.properties.labels.items,
													data: data201
												};
												if (vErrors === null) vErrors = [err221];
												else vErrors.push(err221);
												errors++;
											}
										}
									}
									if (data200 && typeof data200 == "object" && !Array.isArray(data200)) for (const key25 in data200) {
										let data202 = data200[key25];
										if (typeof data202 !== "string" && !(typeof data202 == "number" && isFinite(data202)) && typeof data202 !== "boolean" && data202 !== null) {
											const err222 = {
												instancePath: instancePath + "/volumes/" + i29 + "/volume/labels/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"),
												schemaPath: "#/properties/volumes/items/properties/volume/properties/labels/additionalProperties/type",
												keyword: "type",
												params: { type: schema32.properties.volumes.items.properties.volume.properties.labels.additionalProperties.type },
												message: "must be string,number,boolean,null",
												schema: schema32.properties.volumes.items.properties.volume.properties.labels.additionalProperties.type,
												parentSchema: schema32.properties.volumes.items.properties.volume.properties.labels.additionalProperties,
												data: data202
											};
											if (vErrors === null) vErrors = [err222];
											else vErrors.push(err222);
											errors++;
										}
									}
								}
							} else {
								const err223 = {
									instancePath: instancePath + "/volumes/" + i29 + "/volume",
									schemaPath: "#/properties/volumes/items/properties/volume/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema32.properties.volumes.items.properties.volume.type,
									parentSchema: schema32.properties.volumes.items.properties.volume,
									data: data197
								};
								if (vErrors === null) vErrors = [err223];
								else vErrors.push(err223);
								errors++;
							}
						}
						if (data186.tmpfs !== void 0) {
							let data203 = data186.tmpfs;
							if (data203 && typeof data203 == "object" && !Array.isArray(data203)) {
								for (const key26 in data203) if (!(key26 === "size" || key26 === "mode" || pattern0.test(key26))) {
									const err224 = {
										instancePath: instancePath + "/volumes/" + i29 + "/tmpfs",
										schemaPath: "#/properties/volumes/items/properties/tmpfs/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key26 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema32.properties.volumes.items.properties.tmpfs,
										data: data203
									};
									if (vErrors === null) vErrors = [err224];
									else vErrors.push(err224);
									errors++;
								}
								if (data203.size !== void 0) {
									let data204 = data203.size;
									if (!(typeof data204 == "number" && !(data204 % 1) && !isNaN(data204) && isFinite(data204)) && typeof data204 !== "string") {
										const err225 = {
											instancePath: instancePath + "/volumes/" + i29 + "/tmpfs/size",
											schemaPath: "#/properties/volumes/items/properties/tmpfs/properties/size/type",
											keyword: "type",
											params: { type: schema32.properties.volumes.items.properties.tmpfs.properties.size.type },
											message: "must be integer,string",
											schema: schema32.properties.volumes.items.properties.tmpfs.properties.size.type,
											parentSchema: schema32.properties.volumes.items.properties.tmpfs.properties.size,
											data: data204
										};
										if (vErrors === null) vErrors = [err225];
										else vErrors.push(err225);
										errors++;
									}
								}
								if (data203.mode !== void 0) {
									let data205 = data203.mode;
									if (!(typeof data205 == "number" && !(data205 % 1) && !isNaN(data205) && isFinite(data205)) && typeof data205 !== "string") {
										const err226 = {
											instancePath: instancePath + "/volumes/" + i29 + "/tmpfs/mode",
											schemaPath: "#/properties/volumes/items/properties/tmpfs/properties/mode/type",
											keyword: "type",
											params: { type: schema32.properties.volumes.items.properties.tmpfs.properties.mode.type },
											message: "must be integer,string",
											schema: schema32.properties.volumes.items.properties.tmpfs.properties.mode.type,
											parentSchema: schema32.properties.volumes.items.properties.tmpfs.properties.mode,
											data: data205
										};
										if (vErrors === null) vErrors = [err226];
										else vErrors.push(err226);
										errors++;
									}
								}
							} else {
								const err227 = {
									instancePath: instancePath + "/volumes/" + i29 + "/tmpfs",
									schemaPath: "#/properties/volumes/items/properties/tmpfs/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema32.properties.volumes.items.properties.tmpfs.type,
									parentSchema: schema32.properties.volumes.items.properties.tmpfs,
									data: data203
								};
								if (vErrors === null) vErrors = [err227];
								else vErrors.push(err227);
								errors++;
							}
						}
						if (data186.image !== void 0) {
							let data206 = data186.image;
							if (data206 && typeof data206 == "object" && !Array.isArray(data206)) {
								for (const key27 in data206) if (!(key27 === "subpath" || pattern0.test(key27))) {
									const err228 = {
										instancePath: instancePath + "/volumes/" + i29 + "/image",
										schemaPath: "#/properties/volumes/items/properties/image/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key27 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema32.properties.volumes.items.properties.image,
										data: data206
									};
									if (vErrors === null) vErrors = [err228];
									else vErrors.push(err228);
									errors++;
								}
								if (data206.subpath !== void 0) {
									let data207 = data206.subpath;
									if (typeof data207 !== "string") {
										const err229 = {
											instancePath: instancePath + "/volumes/" + i29 + "/image/subpath",
											schemaPath: "#/properties/volumes/items/properties/image/properties/subpath/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema32.properties.volumes.items.properties.image.properties.subpath.type,
											parentSchema: schema32.properties.volumes.items.properties.image.properties.subpath,
											data: data207
										};
										if (vErrors === null) vErrors = [err229];
										else vErrors.push(err229);
										errors++;
									}
								}
							} else {
								const err230 = {
									instancePath: instancePath + "/volumes/" + i29 + "/image",
									schemaPath: "#/properties/volumes/items/properties/image/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema32.properties.volumes.items.properties.image.type,
									parentSchema: schema32.properties.volumes.items.properties.image,
									data: data206
								};
								if (vErrors === null) vErrors = [err230];
								else vErrors.push(err230);
								errors++;
							}
						}
					}
				}
			} else {
				const err231 = {
					instancePath: instancePath + "/volumes",
					schemaPath: "#/properties/volumes/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.volumes.type,
					parentSchema: schema32.properties.volumes,
					data: data185
				};
				if (vErrors === null) vErrors = [err231];
				else vErrors.push(err231);
				errors++;
			}
		}
		if (data.volumes_from !== void 0) {
			let data208 = data.volumes_from;
			if (Array.isArray(data208)) {
				const len31 = data208.length;
				for (let i31 = 0; i31 < len31; i31++) {
					let data209 = data208[i31];
					if (typeof data209 !== "string" && !(typeof data209 == "number" && isFinite(data209))) {
						const err232 = {
							instancePath: instancePath + "/volumes_from/" + i31,
							schemaPath: "#/properties/volumes_from/items/type",
							keyword: "type",
							params: { type: schema32.properties.volumes_from.items.type },
							message: "must be string,number",
							schema: schema32.properties.volumes_from.items.type,
							parentSchema: schema32.properties.volumes_from.items,
							data: data209
						};
						if (vErrors === null) vErrors = [err232];
						else vErrors.push(err232);
						errors++;
					}
				}
			} else {
				const err233 = {
					instancePath: instancePath + "/volumes_from",
					schemaPath: "#/properties/volumes_from/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.volumes_from.type,
					parentSchema: schema32.properties.volumes_from,
					data: data208
				};
				if (vErrors === null) vErrors = [err233];
				else vErrors.push(err233);
				errors++;
			}
		}
		if (data.working_dir !== void 0) {
			let data210 = data.working_dir;
			if (typeof data210 !== "string") {
				const err234 = {
					instancePath: instancePath + "/working_dir",
					schemaPath: "#/properties/working_dir/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema32.properties.working_dir.type,
					parentSchema: schema32.properties.working_dir,
					data: data210
				};
				if (vErrors === null) vErrors = [err234];
				else vErrors.push(err234);
				errors++;
			}
		}
		if (data["x-fairlead-except"] !== void 0) {
			let data211 = data["x-fairlead-except"];
			if (data211 && typeof data211 == "object" && !Array.isArray(data211)) for (const key28 in data211) {
				let data212 = data211[key28];
				if (typeof data212 !== "string" && !(data212 && typeof data212 == "object" && !Array.isArray(data212))) {
					const err235 = {
						instancePath: instancePath + "/x-fairlead-except/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/definitions/exceptions/additionalProperties/type",
						keyword: "type",
						params: { type: schema33.additionalProperties.type },
						message: "must be string,object",
						schema: schema33.additionalProperties.type,
						parentSchema: schema33.additionalProperties,
						data: data212
					};
					if (vErrors === null) vErrors = [err235];
					else vErrors.push(err235);
					errors++;
				}
				if (data212 && typeof data212 == "object" && !Array.isArray(data212)) {
					if (data212.reason === void 0) {
						const err236 = {
							instancePath: instancePath + "/x-fairlead-except/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/exceptions/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "reason" },
							message: "must have required property 'reason'",
							schema: schema33.additionalProperties.required,
							parentSchema: schema33.additionalProperties,
							data: data212
						};
						if (vErrors === null) vErrors = [err236];
						else vErrors.push(err236);
						errors++;
					}
					for (const key29 in data212) if (!(key29 === "reason" || key29 === "until")) {
						const err237 = {
							instancePath: instancePath + "/x-fairlead-except/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/exceptions/additionalProperties/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key29 },
							message: "must NOT have additional properties",
							schema: false,
							parentSchema: schema33.additionalProperties,
							data: data212
						};
						if (vErrors === null) vErrors = [err237];
						else vErrors.push(err237);
						errors++;
					}
					if (data212.reason !== void 0) {
						let data213 = data212.reason;
						if (typeof data213 === "string") {
							if (data213.length < 1) {
								const err238 = {
									instancePath: instancePath + "/x-fairlead-except/" + key28.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason",
									schemaPath: "#/definitions/exceptions/additionalProperties/properties/reason/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema33.additionalProperties.properties.reason,
									data: data213
								};
								if (vErrors === null) vErrors = [err238];
								else vErrors.push(err238);
								errors++;
							}
						} else {
							const err239 = {
								instancePath: instancePath + "/x-fairlead-except/" + key28.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason",
								schemaPath: "#/definitions/exceptions/additionalProperties/properties/reason/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema33.additionalProperties.properties.reason.type,
								parentSchema: schema33.additionalProperties.properties.reason,
								data: data213
							};
							if (vErrors === null) vErrors = [err239];
							else vErrors.push(err239);
							errors++;
						}
					}
					if (data212.until !== void 0) {
						let data214 = data212.until;
						if (typeof data214 !== "string") {
							const err240 = {
								instancePath: instancePath + "/x-fairlead-except/" + key28.replace(/~/g, "~0").replace(/\//g, "~1") + "/until",
								schemaPath: "#/definitions/exceptions/additionalProperties/properties/until/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema33.additionalProperties.properties.until.type,
								parentSchema: schema33.additionalProperties.properties.until,
								data: data214
							};
							if (vErrors === null) vErrors = [err240];
							else vErrors.push(err240);
							errors++;
						}
					}
				}
			}
			else {
				const err241 = {
					instancePath: instancePath + "/x-fairlead-except",
					schemaPath: "#/definitions/exceptions/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema33.type,
					parentSchema: schema33,
					data: data211
				};
				if (vErrors === null) vErrors = [err241];
				else vErrors.push(err241);
				errors++;
			}
		}
	} else {
		const err242 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema32.type,
			parentSchema: schema32,
			data
		};
		if (vErrors === null) vErrors = [err242];
		else vErrors.push(err242);
		errors++;
	}
	validate29.errors = vErrors;
	return errors === 0;
}
const schema35 = {
	"type": ["object", "null"],
	"additionalProperties": false,
	"patternProperties": { "^x-": {} },
	"properties": {
		"name": { "type": "string" },
		"driver": { "type": "string" },
		"driver_opts": { "type": "object" },
		"external": { "type": [
			"boolean",
			"string",
			"object"
		] },
		"labels": {
			"type": ["object", "array"],
			"items": { "type": "string" },
			"additionalProperties": { "type": [
				"string",
				"number",
				"boolean",
				"null"
			] }
		},
		"x-fairlead-except": { "$ref": "#/definitions/exceptions" }
	}
};
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema35.type },
			message: "must be object,null",
			schema: schema35.type,
			parentSchema: schema35,
			data
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "name" || key0 === "driver" || key0 === "driver_opts" || key0 === "external" || key0 === "labels" || key0 === "x-fairlead-except" || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema35,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 !== "string") {
				const err2 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema35.properties.name.type,
					parentSchema: schema35.properties.name,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.driver !== void 0) {
			let data1 = data.driver;
			if (typeof data1 !== "string") {
				const err3 = {
					instancePath: instancePath + "/driver",
					schemaPath: "#/properties/driver/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema35.properties.driver.type,
					parentSchema: schema35.properties.driver,
					data: data1
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.driver_opts !== void 0) {
			let data2 = data.driver_opts;
			if (!(data2 && typeof data2 == "object" && !Array.isArray(data2))) {
				const err4 = {
					instancePath: instancePath + "/driver_opts",
					schemaPath: "#/properties/driver_opts/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema35.properties.driver_opts.type,
					parentSchema: schema35.properties.driver_opts,
					data: data2
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.external !== void 0) {
			let data3 = data.external;
			if (typeof data3 !== "boolean" && typeof data3 !== "string" && !(data3 && typeof data3 == "object" && !Array.isArray(data3))) {
				const err5 = {
					instancePath: instancePath + "/external",
					schemaPath: "#/properties/external/type",
					keyword: "type",
					params: { type: schema35.properties.external.type },
					message: "must be boolean,string,object",
					schema: schema35.properties.external.type,
					parentSchema: schema35.properties.external,
					data: data3
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.labels !== void 0) {
			let data4 = data.labels;
			if (!data4 || typeof data4 != "object") {
				const err6 = {
					instancePath: instancePath + "/labels",
					schemaPath: "#/properties/labels/type",
					keyword: "type",
					params: { type: schema35.properties.labels.type },
					message: "must be object,array",
					schema: schema35.properties.labels.type,
					parentSchema: schema35.properties.labels,
					data: data4
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (Array.isArray(data4)) {
				const len0 = data4.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data5 = data4[i0];
					if (typeof data5 !== "string") {
						const err7 = {
							instancePath: instancePath + "/labels/" + i0,
							schemaPath: "#/properties/labels/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema35.properties.labels.items.type,
							parentSchema: schema35.properties.labels.items,
							data: data5
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			}
			if (data4 && typeof data4 == "object" && !Array.isArray(data4)) for (const key1 in data4) {
				let data6 = data4[key1];
				if (typeof data6 !== "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 !== "boolean" && data6 !== null) {
					const err8 = {
						instancePath: instancePath + "/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/labels/additionalProperties/type",
						keyword: "type",
						params: { type: schema35.properties.labels.additionalProperties.type },
						message: "must be string,number,boolean,null",
						schema: schema35.properties.labels.additionalProperties.type,
						parentSchema: schema35.properties.labels.additionalProperties,
						data: data6
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			}
		}
		if (data["x-fairlead-except"] !== void 0) {
			let data7 = data["x-fairlead-except"];
			if (data7 && typeof data7 == "object" && !Array.isArray(data7)) for (const key2 in data7) {
				let data8 = data7[key2];
				if (typeof data8 !== "string" && !(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
					const err9 = {
						instancePath: instancePath + "/x-fairlead-except/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/definitions/exceptions/additionalProperties/type",
						keyword: "type",
						params: { type: schema33.additionalProperties.type },
						message: "must be string,object",
						schema: schema33.additionalProperties.type,
						parentSchema: schema33.additionalProperties,
						data: data8
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
					if (data8.reason === void 0) {
						const err10 = {
							instancePath: instancePath + "/x-fairlead-except/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/exceptions/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "reason" },
							message: "must have required property 'reason'",
							schema: schema33.additionalProperties.required,
							parentSchema: schema33.additionalProperties,
							data: data8
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					for (const key3 in data8) if (!(key3 === "reason" || key3 === "until")) {
						const err11 = {
							instancePath: instancePath + "/x-fairlead-except/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/exceptions/additionalProperties/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key3 },
							message: "must NOT have additional properties",
							schema: false,
							parentSchema: schema33.additionalProperties,
							data: data8
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					if (data8.reason !== void 0) {
						let data9 = data8.reason;
						if (typeof data9 === "string") {
							if (data9.length < 1) {
								const err12 = {
									instancePath: instancePath + "/x-fairlead-except/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason",
									schemaPath: "#/definitions/exceptions/additionalProperties/properties/reason/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema33.additionalProperties.properties.reason,
									data: data9
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						} else {
							const err13 = {
								instancePath: instancePath + "/x-fairlead-except/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason",
								schemaPath: "#/definitions/exceptions/additionalProperties/properties/reason/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema33.additionalProperties.properties.reason.type,
								parentSchema: schema33.additionalProperties.properties.reason,
								data: data9
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
					}
					if (data8.until !== void 0) {
						let data10 = data8.until;
						if (typeof data10 !== "string") {
							const err14 = {
								instancePath: instancePath + "/x-fairlead-except/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/until",
								schemaPath: "#/definitions/exceptions/additionalProperties/properties/until/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema33.additionalProperties.properties.until.type,
								parentSchema: schema33.additionalProperties.properties.until,
								data: data10
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
					}
				}
			}
			else {
				const err15 = {
					instancePath: instancePath + "/x-fairlead-except",
					schemaPath: "#/definitions/exceptions/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema33.type,
					parentSchema: schema33,
					data: data7
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
	}
	validate31.errors = vErrors;
	return errors === 0;
}
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.services === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "services" },
				message: "must have required property 'services'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(func2.call(schema31.properties, key0) || pattern0.test(key0))) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (typeof data0 !== "string" && !(typeof data0 == "number" && isFinite(data0))) {
				const err2 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: schema31.properties.version.type },
					message: "must be string,number",
					schema: schema31.properties.version.type,
					parentSchema: schema31.properties.version,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.name !== void 0) {
			let data1 = data.name;
			if (typeof data1 !== "string") {
				const err3 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.name.type,
					parentSchema: schema31.properties.name,
					data: data1
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.services !== void 0) {
			let data2 = data.services;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				if (Object.keys(data2).length < 1) {
					const err4 = {
						instancePath: instancePath + "/services",
						schemaPath: "#/properties/services/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema31.properties.services,
						data: data2
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				for (const key1 in data2) if (!validate29(data2[key1], {
					instancePath: instancePath + "/services/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data2,
					parentDataProperty: key1,
					rootData
				})) {
					vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
					errors = vErrors.length;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/services",
					schemaPath: "#/properties/services/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.services.type,
					parentSchema: schema31.properties.services,
					data: data2
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.networks !== void 0) {
			let data4 = data.networks;
			if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && data4 !== null) {
				const err6 = {
					instancePath: instancePath + "/networks",
					schemaPath: "#/properties/networks/type",
					keyword: "type",
					params: { type: schema31.properties.networks.type },
					message: "must be object,null",
					schema: schema31.properties.networks.type,
					parentSchema: schema31.properties.networks,
					data: data4
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
				for (const key2 in data4) {
					const _errs12 = errors;
					if (typeof key2 === "string") {
						if (!pattern78.test(key2)) {
							const err7 = {
								instancePath: instancePath + "/networks",
								schemaPath: "#/properties/networks/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$",
								parentSchema: schema31.properties.networks.propertyNames,
								data: key2,
								propertyName: key2
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					}
					if (!(_errs12 === errors)) {
						const err8 = {
							instancePath: instancePath + "/networks",
							schemaPath: "#/properties/networks/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key2 },
							message: "property name must be valid",
							schema: schema31.properties.networks.propertyNames,
							parentSchema: schema31.properties.networks,
							data: data4
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				for (const key3 in data4) {
					let data5 = data4[key3];
					if (!(data5 && typeof data5 == "object" && !Array.isArray(data5)) && data5 !== null) {
						const err9 = {
							instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/network/type",
							keyword: "type",
							params: { type: schema34.type },
							message: "must be object,null",
							schema: schema34.type,
							parentSchema: schema34,
							data: data5
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
					if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
						for (const key4 in data5) if (!(func2.call(schema34.properties, key4) || pattern0.test(key4))) {
							const err10 = {
								instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/network/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema34,
								data: data5
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
						if (data5.name !== void 0) {
							let data6 = data5.name;
							if (typeof data6 !== "string") {
								const err11 = {
									instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
									schemaPath: "#/definitions/network/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema34.properties.name.type,
									parentSchema: schema34.properties.name,
									data: data6
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
						}
						if (data5.driver !== void 0) {
							let data7 = data5.driver;
							if (typeof data7 !== "string") {
								const err12 = {
									instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver",
									schemaPath: "#/definitions/network/properties/driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema34.properties.driver.type,
									parentSchema: schema34.properties.driver,
									data: data7
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						}
						if (data5.driver_opts !== void 0) {
							let data8 = data5.driver_opts;
							if (!(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
								const err13 = {
									instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
									schemaPath: "#/definitions/network/properties/driver_opts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema34.properties.driver_opts.type,
									parentSchema: schema34.properties.driver_opts,
									data: data8
								};
								if (vErrors === null) vErrors = [err13];
								else vErrors.push(err13);
								errors++;
							}
						}
						if (data5.ipam !== void 0) {
							let data9 = data5.ipam;
							if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
								for (const key5 in data9) if (!(key5 === "driver" || key5 === "config" || key5 === "options" || pattern0.test(key5))) {
									const err14 = {
										instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam",
										schemaPath: "#/definitions/network/properties/ipam/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key5 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema34.properties.ipam,
										data: data9
									};
									if (vErrors === null) vErrors = [err14];
									else vErrors.push(err14);
									errors++;
								}
								if (data9.driver !== void 0) {
									let data10 = data9.driver;
									if (typeof data10 !== "string") {
										const err15 = {
											instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam/driver",
											schemaPath: "#/definitions/network/properties/ipam/properties/driver/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema34.properties.ipam.properties.driver.type,
											parentSchema: schema34.properties.ipam.properties.driver,
											data: data10
										};
										if (vErrors === null) vErrors = [err15];
										else vErrors.push(err15);
										errors++;
									}
								}
								if (data9.config !== void 0) {
									let data11 = data9.config;
									if (!Array.isArray(data11)) {
										const err16 = {
											instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam/config",
											schemaPath: "#/definitions/network/properties/ipam/properties/config/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema34.properties.ipam.properties.config.type,
											parentSchema: schema34.properties.ipam.properties.config,
											data: data11
										};
										if (vErrors === null) vErrors = [err16];
										else vErrors.push(err16);
										errors++;
									}
								}
								if (data9.options !== void 0) {
									let data12 = data9.options;
									if (!(data12 && typeof data12 == "object" && !Array.isArray(data12))) {
										const err17 = {
											instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam/options",
											schemaPath: "#/definitions/network/properties/ipam/properties/options/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema34.properties.ipam.properties.options.type,
											parentSchema: schema34.properties.ipam.properties.options,
											data: data12
										};
										if (vErrors === null) vErrors = [err17];
										else vErrors.push(err17);
										errors++;
									}
								}
							} else {
								const err18 = {
									instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/ipam",
									schemaPath: "#/definitions/network/properties/ipam/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema34.properties.ipam.type,
									parentSchema: schema34.properties.ipam,
									data: data9
								};
								if (vErrors === null) vErrors = [err18];
								else vErrors.push(err18);
								errors++;
							}
						}
						if (data5.external !== void 0) {
							let data13 = data5.external;
							if (typeof data13 !== "boolean" && typeof data13 !== "string" && !(data13 && typeof data13 == "object" && !Array.isArray(data13))) {
								const err19 = {
									instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/external",
									schemaPath: "#/definitions/network/properties/external/type",
									keyword: "type",
									params: { type: schema34.properties.external.type },
									message: "must be boolean,string,object",
									schema: schema34.properties.external.type,
									parentSchema: schema34.properties.external,
									data: data13
								};
								if (vErrors === null) vErrors = [err19];
								else vErrors.push(err19);
								errors++;
							}
						}
						if (data5.internal !== void 0) {
							let data14 = data5.internal;
							if (typeof data14 !== "boolean" && typeof data14 !== "string") {
								const err20 = {
									instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/internal",
									schemaPath: "#/definitions/network/properties/internal/type",
									keyword: "type",
									params: { type: schema34.properties.internal.type },
									message: "must be boolean,string",
									schema: schema34.properties.internal.type,
									parentSchema: schema34.properties.internal,
									data: data14
								};
								if (vErrors === null) vErrors = [err20];
								else vErrors.push(err20);
								errors++;
							}
						}
						if (data5.enable_ipv4 !== void 0) {
							let data15 = data5.enable_ipv4;
							if (typeof data15 !== "boolean" && typeof data15 !== "string") {
								const err21 = {
									instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/enable_ipv4",
									schemaPath: "#/definitions/network/properties/enable_ipv4/type",
									keyword: "type",
									params: { type: schema34.properties.enable_ipv4.type },
									message: "must be boolean,string",
									schema: schema34.properties.enable_ipv4.type,
									parentSchema: schema34.properties.enable_ipv4,
									data: data15
								};
								if (vErrors === null) vErrors = [err21];
								else vErrors.push(err21);
								errors++;
							}
						}
						if (data5.enable_ipv6 !== void 0) {
							let data16 = data5.enable_ipv6;
							if (typeof data16 !== "boolean" && typeof data16 !== "string") {
								const err22 = {
									instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/enable_ipv6",
									schemaPath: "#/definitions/network/properties/enable_ipv6/type",
									keyword: "type",
									params: { type: schema34.properties.enable_ipv6.type },
									message: "must be boolean,string",
									schema: schema34.properties.enable_ipv6.type,
									parentSchema: schema34.properties.enable_ipv6,
									data: data16
								};
								if (vErrors === null) vErrors = [err22];
								else vErrors.push(err22);
								errors++;
							}
						}
						if (data5.attachable !== void 0) {
							let data17 = data5.attachable;
							if (typeof data17 !== "boolean" && typeof data17 !== "string") {
								const err23 = {
									instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/attachable",
									schemaPath: "#/definitions/network/properties/attachable/type",
									keyword: "type",
									params: { type: schema34.properties.attachable.type },
									message: "must be boolean,string",
									schema: schema34.properties.attachable.type,
									parentSchema: schema34.properties.attachable,
									data: data17
								};
								if (vErrors === null) vErrors = [err23];
								else vErrors.push(err23);
								errors++;
							}
						}
						if (data5.labels !== void 0) {
							let data18 = data5.labels;
							if (!data18 || typeof data18 != "object") {
								const err24 = {
									instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels",
									schemaPath: "#/definitions/network/properties/labels/type",
									keyword: "type",
									params: { type: schema34.properties.labels.type },
									message: "must be object,array",
									schema: schema34.properties.labels.type,
									parentSchema: schema34.properties.labels,
									data: data18
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
							if (Array.isArray(data18)) {
								const len0 = data18.length;
								for (let i0 = 0; i0 < len0; i0++) {
									let data19 = data18[i0];
									if (typeof data19 !== "string") {
										const err25 = {
											instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + i0,
											schemaPath: "#/definitions/network/properties/labels/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema34.properties.labels.items.type,
											parentSchema: schema34.properties.labels.items,
											data: data19
										};
										if (vErrors === null) vErrors = [err25];
										else vErrors.push(err25);
										errors++;
									}
								}
							}
							if (data18 && typeof data18 == "object" && !Array.isArray(data18)) for (const key6 in data18) {
								let data20 = data18[key6];
								if (typeof data20 !== "string" && !(typeof data20 == "number" && isFinite(data20)) && typeof data20 !== "boolean" && data20 !== null) {
									const err26 = {
										instancePath: instancePath + "/networks/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/network/properties/labels/additionalProperties/type",
										keyword: "type",
										params: { type: schema34.properties.labels.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema34.properties.labels.additionalProperties.type,
										parentSchema: schema34.properties.labels.additionalProperties,
										data: data20
									};
									if (vErrors === null) vErrors = [err26];
									else vErrors.push(err26);
									errors++;
								}
							}
						}
					}
				}
			}
		}
		if (data.volumes !== void 0) {
			let data21 = data.volumes;
			if (!(data21 && typeof data21 == "object" && !Array.isArray(data21)) && data21 !== null) {
				const err27 = {
					instancePath: instancePath + "/volumes",
					schemaPath: "#/properties/volumes/type",
					keyword: "type",
					params: { type: schema31.properties.volumes.type },
					message: "must be object,null",
					schema: schema31.properties.volumes.type,
					parentSchema: schema31.properties.volumes,
					data: data21
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
			if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
				for (const key7 in data21) {
					const _errs52 = errors;
					if (typeof key7 === "string") {
						if (!pattern78.test(key7)) {
							const err28 = {
								instancePath: instancePath + "/volumes",
								schemaPath: "#/properties/volumes/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$",
								parentSchema: schema31.properties.volumes.propertyNames,
								data: key7,
								propertyName: key7
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
					}
					if (!(_errs52 === errors)) {
						const err29 = {
							instancePath: instancePath + "/volumes",
							schemaPath: "#/properties/volumes/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key7 },
							message: "property name must be valid",
							schema: schema31.properties.volumes.propertyNames,
							parentSchema: schema31.properties.volumes,
							data: data21
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
				}
				for (const key8 in data21) if (!validate31(data21[key8], {
					instancePath: instancePath + "/volumes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data21,
					parentDataProperty: key8,
					rootData
				})) {
					vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
					errors = vErrors.length;
				}
			}
		}
		if (data.secrets !== void 0) {
			let data23 = data.secrets;
			if (!(data23 && typeof data23 == "object" && !Array.isArray(data23)) && data23 !== null) {
				const err30 = {
					instancePath: instancePath + "/secrets",
					schemaPath: "#/properties/secrets/type",
					keyword: "type",
					params: { type: schema31.properties.secrets.type },
					message: "must be object,null",
					schema: schema31.properties.secrets.type,
					parentSchema: schema31.properties.secrets,
					data: data23
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
			if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
				for (const key9 in data23) {
					const _errs57 = errors;
					if (typeof key9 === "string") {
						if (!pattern78.test(key9)) {
							const err31 = {
								instancePath: instancePath + "/secrets",
								schemaPath: "#/properties/secrets/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$",
								parentSchema: schema31.properties.secrets.propertyNames,
								data: key9,
								propertyName: key9
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
					}
					if (!(_errs57 === errors)) {
						const err32 = {
							instancePath: instancePath + "/secrets",
							schemaPath: "#/properties/secrets/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key9 },
							message: "property name must be valid",
							schema: schema31.properties.secrets.propertyNames,
							parentSchema: schema31.properties.secrets,
							data: data23
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
				}
				for (const key10 in data23) {
					let data24 = data23[key10];
					if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
						for (const key11 in data24) if (!(func2.call(schema37.properties, key11) || pattern0.test(key11))) {
							const err33 = {
								instancePath: instancePath + "/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/file/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key11 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema37,
								data: data24
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
						if (data24.name !== void 0) {
							let data25 = data24.name;
							if (typeof data25 !== "string") {
								const err34 = {
									instancePath: instancePath + "/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
									schemaPath: "#/definitions/file/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema37.properties.name.type,
									parentSchema: schema37.properties.name,
									data: data25
								};
								if (vErrors === null) vErrors = [err34];
								else vErrors.push(err34);
								errors++;
							}
						}
						if (data24.environment !== void 0) {
							let data26 = data24.environment;
							if (typeof data26 !== "string") {
								const err35 = {
									instancePath: instancePath + "/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/environment",
									schemaPath: "#/definitions/file/properties/environment/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema37.properties.environment.type,
									parentSchema: schema37.properties.environment,
									data: data26
								};
								if (vErrors === null) vErrors = [err35];
								else vErrors.push(err35);
								errors++;
							}
						}
						if (data24.file !== void 0) {
							let data27 = data24.file;
							if (typeof data27 !== "string") {
								const err36 = {
									instancePath: instancePath + "/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
									schemaPath: "#/definitions/file/properties/file/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema37.properties.file.type,
									parentSchema: schema37.properties.file,
									data: data27
								};
								if (vErrors === null) vErrors = [err36];
								else vErrors.push(err36);
								errors++;
							}
						}
						if (data24.content !== void 0) {
							let data28 = data24.content;
							if (typeof data28 !== "string") {
								const err37 = {
									instancePath: instancePath + "/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/content",
									schemaPath: "#/definitions/file/properties/content/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema37.properties.content.type,
									parentSchema: schema37.properties.content,
									data: data28
								};
								if (vErrors === null) vErrors = [err37];
								else vErrors.push(err37);
								errors++;
							}
						}
						if (data24.external !== void 0) {
							let data29 = data24.external;
							if (typeof data29 !== "boolean" && typeof data29 !== "string" && !(data29 && typeof data29 == "object" && !Array.isArray(data29))) {
								const err38 = {
									instancePath: instancePath + "/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/external",
									schemaPath: "#/definitions/file/properties/external/type",
									keyword: "type",
									params: { type: schema37.properties.external.type },
									message: "must be boolean,string,object",
									schema: schema37.properties.external.type,
									parentSchema: schema37.properties.external,
									data: data29
								};
								if (vErrors === null) vErrors = [err38];
								else vErrors.push(err38);
								errors++;
							}
						}
						if (data24.labels !== void 0) {
							let data30 = data24.labels;
							if (!data30 || typeof data30 != "object") {
								const err39 = {
									instancePath: instancePath + "/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels",
									schemaPath: "#/definitions/file/properties/labels/type",
									keyword: "type",
									params: { type: schema37.properties.labels.type },
									message: "must be object,array",
									schema: schema37.properties.labels.type,
									parentSchema: schema37.properties.labels,
									data: data30
								};
								if (vErrors === null) vErrors = [err39];
								else vErrors.push(err39);
								errors++;
							}
							if (Array.isArray(data30)) {
								const len1 = data30.length;
								for (let i1 = 0; i1 < len1; i1++) {
									let data31 = data30[i1];
									if (typeof data31 !== "string") {
										const err40 = {
											instancePath: instancePath + "/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + i1,
											schemaPath: "#/definitions/file/properties/labels/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema37.properties.labels.items.type,
											parentSchema: schema37.properties.labels.items,
											data: data31
										};
										if (vErrors === null) vErrors = [err40];
										else vErrors.push(err40);
										errors++;
									}
								}
							}
							if (data30 && typeof data30 == "object" && !Array.isArray(data30)) for (const key12 in data30) {
								let data32 = data30[key12];
								if (typeof data32 !== "string" && !(typeof data32 == "number" && isFinite(data32)) && typeof data32 !== "boolean" && data32 !== null) {
									const err41 = {
										instancePath: instancePath + "/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/file/properties/labels/additionalProperties/type",
										keyword: "type",
										params: { type: schema37.properties.labels.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema37.properties.labels.additionalProperties.type,
										parentSchema: schema37.properties.labels.additionalProperties,
										data: data32
									};
									if (vErrors === null) vErrors = [err41];
									else vErrors.push(err41);
									errors++;
								}
							}
						}
						if (data24.driver !== void 0) {
							let data33 = data24.driver;
							if (typeof data33 !== "string") {
								const err42 = {
									instancePath: instancePath + "/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver",
									schemaPath: "#/definitions/file/properties/driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema37.properties.driver.type,
									parentSchema: schema37.properties.driver,
									data: data33
								};
								if (vErrors === null) vErrors = [err42];
								else vErrors.push(err42);
								errors++;
							}
						}
						if (data24.driver_opts !== void 0) {
							let data34 = data24.driver_opts;
							if (!(data34 && typeof data34 == "object" && !Array.isArray(data34))) {
								const err43 = {
									instancePath: instancePath + "/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
									schemaPath: "#/definitions/file/properties/driver_opts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema37.properties.driver_opts.type,
									parentSchema: schema37.properties.driver_opts,
									data: data34
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
						}
						if (data24.template_driver !== void 0) {
							let data35 = data24.template_driver;
							if (typeof data35 !== "string") {
								const err44 = {
									instancePath: instancePath + "/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/template_driver",
									schemaPath: "#/definitions/file/properties/template_driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema37.properties.template_driver.type,
									parentSchema: schema37.properties.template_driver,
									data: data35
								};
								if (vErrors === null) vErrors = [err44];
								else vErrors.push(err44);
								errors++;
							}
						}
					} else {
						const err45 = {
							instancePath: instancePath + "/secrets/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/file/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema37.type,
							parentSchema: schema37,
							data: data24
						};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
				}
			}
		}
		if (data.configs !== void 0) {
			let data36 = data.configs;
			if (!(data36 && typeof data36 == "object" && !Array.isArray(data36)) && data36 !== null) {
				const err46 = {
					instancePath: instancePath + "/configs",
					schemaPath: "#/properties/configs/type",
					keyword: "type",
					params: { type: schema31.properties.configs.type },
					message: "must be object,null",
					schema: schema31.properties.configs.type,
					parentSchema: schema31.properties.configs,
					data: data36
				};
				if (vErrors === null) vErrors = [err46];
				else vErrors.push(err46);
				errors++;
			}
			if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
				for (const key13 in data36) {
					const _errs88 = errors;
					if (typeof key13 === "string") {
						if (!pattern78.test(key13)) {
							const err47 = {
								instancePath: instancePath + "/configs",
								schemaPath: "#/properties/configs/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$" },
								message: "must match pattern \"^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$\"",
								schema: "^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$",
								parentSchema: schema31.properties.configs.propertyNames,
								data: key13,
								propertyName: key13
							};
							if (vErrors === null) vErrors = [err47];
							else vErrors.push(err47);
							errors++;
						}
					}
					if (!(_errs88 === errors)) {
						const err48 = {
							instancePath: instancePath + "/configs",
							schemaPath: "#/properties/configs/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key13 },
							message: "property name must be valid",
							schema: schema31.properties.configs.propertyNames,
							parentSchema: schema31.properties.configs,
							data: data36
						};
						if (vErrors === null) vErrors = [err48];
						else vErrors.push(err48);
						errors++;
					}
				}
				for (const key14 in data36) {
					let data37 = data36[key14];
					if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
						for (const key15 in data37) if (!(func2.call(schema37.properties, key15) || pattern0.test(key15))) {
							const err49 = {
								instancePath: instancePath + "/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/file/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key15 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema37,
								data: data37
							};
							if (vErrors === null) vErrors = [err49];
							else vErrors.push(err49);
							errors++;
						}
						if (data37.name !== void 0) {
							let data38 = data37.name;
							if (typeof data38 !== "string") {
								const err50 = {
									instancePath: instancePath + "/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
									schemaPath: "#/definitions/file/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema37.properties.name.type,
									parentSchema: schema37.properties.name,
									data: data38
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						}
						if (data37.environment !== void 0) {
							let data39 = data37.environment;
							if (typeof data39 !== "string") {
								const err51 = {
									instancePath: instancePath + "/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/environment",
									schemaPath: "#/definitions/file/properties/environment/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema37.properties.environment.type,
									parentSchema: schema37.properties.environment,
									data: data39
								};
								if (vErrors === null) vErrors = [err51];
								else vErrors.push(err51);
								errors++;
							}
						}
						if (data37.file !== void 0) {
							let data40 = data37.file;
							if (typeof data40 !== "string") {
								const err52 = {
									instancePath: instancePath + "/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
									schemaPath: "#/definitions/file/properties/file/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema37.properties.file.type,
									parentSchema: schema37.properties.file,
									data: data40
								};
								if (vErrors === null) vErrors = [err52];
								else vErrors.push(err52);
								errors++;
							}
						}
						if (data37.content !== void 0) {
							let data41 = data37.content;
							if (typeof data41 !== "string") {
								const err53 = {
									instancePath: instancePath + "/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/content",
									schemaPath: "#/definitions/file/properties/content/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema37.properties.content.type,
									parentSchema: schema37.properties.content,
									data: data41
								};
								if (vErrors === null) vErrors = [err53];
								else vErrors.push(err53);
								errors++;
							}
						}
						if (data37.external !== void 0) {
							let data42 = data37.external;
							if (typeof data42 !== "boolean" && typeof data42 !== "string" && !(data42 && typeof data42 == "object" && !Array.isArray(data42))) {
								const err54 = {
									instancePath: instancePath + "/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/external",
									schemaPath: "#/definitions/file/properties/external/type",
									keyword: "type",
									params: { type: schema37.properties.external.type },
									message: "must be boolean,string,object",
									schema: schema37.properties.external.type,
									parentSchema: schema37.properties.external,
									data: data42
								};
								if (vErrors === null) vErrors = [err54];
								else vErrors.push(err54);
								errors++;
							}
						}
						if (data37.labels !== void 0) {
							let data43 = data37.labels;
							if (!data43 || typeof data43 != "object") {
								const err55 = {
									instancePath: instancePath + "/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels",
									schemaPath: "#/definitions/file/properties/labels/type",
									keyword: "type",
									params: { type: schema37.properties.labels.type },
									message: "must be object,array",
									schema: schema37.properties.labels.type,
									parentSchema: schema37.properties.labels,
									data: data43
								};
								if (vErrors === null) vErrors = [err55];
								else vErrors.push(err55);
								errors++;
							}
							if (Array.isArray(data43)) {
								const len2 = data43.length;
								for (let i2 = 0; i2 < len2; i2++) {
									let data44 = data43[i2];
									if (typeof data44 !== "string") {
										const err56 = {
											instancePath: instancePath + "/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + i2,
											schemaPath: "#/definitions/file/properties/labels/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema37.properties.labels.items.type,
											parentSchema: schema37.properties.labels.items,
											data: data44
										};
										if (vErrors === null) vErrors = [err56];
										else vErrors.push(err56);
										errors++;
									}
								}
							}
							if (data43 && typeof data43 == "object" && !Array.isArray(data43)) for (const key16 in data43) {
								let data45 = data43[key16];
								if (typeof data45 !== "string" && !(typeof data45 == "number" && isFinite(data45)) && typeof data45 !== "boolean" && data45 !== null) {
									const err57 = {
										instancePath: instancePath + "/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/labels/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/definitions/file/properties/labels/additionalProperties/type",
										keyword: "type",
										params: { type: schema37.properties.labels.additionalProperties.type },
										message: "must be string,number,boolean,null",
										schema: schema37.properties.labels.additionalProperties.type,
										parentSchema: schema37.properties.labels.additionalProperties,
										data: data45
									};
									if (vErrors === null) vErrors = [err57];
									else vErrors.push(err57);
									errors++;
								}
							}
						}
						if (data37.driver !== void 0) {
							let data46 = data37.driver;
							if (typeof data46 !== "string") {
								const err58 = {
									instancePath: instancePath + "/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver",
									schemaPath: "#/definitions/file/properties/driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema37.properties.driver.type,
									parentSchema: schema37.properties.driver,
									data: data46
								};
								if (vErrors === null) vErrors = [err58];
								else vErrors.push(err58);
								errors++;
							}
						}
						if (data37.driver_opts !== void 0) {
							let data47 = data37.driver_opts;
							if (!(data47 && typeof data47 == "object" && !Array.isArray(data47))) {
								const err59 = {
									instancePath: instancePath + "/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/driver_opts",
									schemaPath: "#/definitions/file/properties/driver_opts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema37.properties.driver_opts.type,
									parentSchema: schema37.properties.driver_opts,
									data: data47
								};
								if (vErrors === null) vErrors = [err59];
								else vErrors.push(err59);
								errors++;
							}
						}
						if (data37.template_driver !== void 0) {
							let data48 = data37.template_driver;
							if (typeof data48 !== "string") {
								const err60 = {
									instancePath: instancePath + "/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/template_driver",
									schemaPath: "#/definitions/file/properties/template_driver/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema37.properties.template_driver.type,
									parentSchema: schema37.properties.template_driver,
									data: data48
								};
								if (vErrors === null) vErrors = [err60];
								else vErrors.push(err60);
								errors++;
							}
						}
					} else {
						const err61 = {
							instancePath: instancePath + "/configs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/file/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema37.type,
							parentSchema: schema37,
							data: data37
						};
						if (vErrors === null) vErrors = [err61];
						else vErrors.push(err61);
						errors++;
					}
				}
			}
		}
	} else {
		const err62 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema31.type,
			parentSchema: schema31,
			data
		};
		if (vErrors === null) vErrors = [err62];
		else vErrors.push(err62);
		errors++;
	}
	validate28.errors = vErrors;
	return errors === 0;
}

export { validateSecrets as a, validateRoutes as i, validateFleet as n, validateStack as o, validateHosts as r, validateVm as s, validateCompose as t };